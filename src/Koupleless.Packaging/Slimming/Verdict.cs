namespace Koupleless.Packaging;

/// <summary>The outcome of a rule.</summary>
/// <param name="Decision">Where the module gets the file from.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record Verdict(SlimDecision Decision, string Reason)
{
    /// <summary>What stands against it; null when nothing does.</summary>
    public KouplelessException? Error { get; init; }

    /// <summary>True when <see cref="Error"/> only counts if something that is carried references the assembly.</summary>
    public bool OnlyWhenReferenced { get; init; }

    /// <summary>What the base has under the name.</summary>
    public SuppliedAssembly? Supplied { get; init; }
}
