namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>What a visitor saw of one feature.</summary>
/// <param name="name">The feature.</param>
/// <param name="differs">Why it cannot be the same in a base; null when it is.</param>
internal sealed class FeatureTranscript(string name, string? differs)
{
    private readonly List<string> _lines = [];

    /// <summary>The feature, as docs/compatibility.md names it.</summary>
    public string Name { get; } = name;

    /// <summary>Why it cannot be the same in a base, and the way round it; null when it is.</summary>
    public string? Differs { get; } = differs;

    /// <summary>All of it.</summary>
    public string Text => string.Join(Environment.NewLine, _lines);

    /// <summary>Appends to it.</summary>
    public void Add(string text) => _lines.Add(text);
}
