namespace BlazorApp.Components.Parts;

public record Step(int Size);

public record Label(string Text);
