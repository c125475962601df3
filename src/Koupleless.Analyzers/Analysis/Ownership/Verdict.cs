using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Analysis.Ownership;

/// <summary>What becomes of an object that has to be released.</summary>
internal enum Fate
{
    Released,

    /// <summary>Somebody else has it, and what he does with it is not seen.</summary>
    Unknown,

    Leaked,

    /// <summary>A field or property keeps it: what its type does with that decides.</summary>
    Kept,
}

/// <summary>A fate, the member that keeps the object, and why nothing releases it.</summary>
internal readonly record struct Verdict(Fate Fate, ISymbol? Keeper = null, string Reason = "")
{
    public static readonly Verdict Released = new(Fate.Released);

    public static readonly Verdict Unknown = new(Fate.Unknown);

    /// <summary>Nothing refers to the object any longer.</summary>
    public static readonly Verdict Dropped = new(Fate.Leaked, Reason: "nothing keeps it, so nothing can release it");

    public static Verdict KeptBy(ISymbol member) => new(Fate.Kept, member);

    public static Verdict Leaked(string reason, ISymbol? keeper = null) => new(Fate.Leaked, keeper, reason);
}
