namespace Koupleless.Packaging;

/// <summary>An assembly that an artifact carries in a changed form.</summary>
/// <param name="Assembly">The simple name.</param>
/// <param name="Members">The members of other assemblies that it asked, by full name, in ordinal order; the module's place answers now.</param>
public sealed record RedirectedUses(string Assembly, IReadOnlyList<string> Members);
