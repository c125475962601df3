using Koupleless.Analyzers.Analysis.Ownership;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Analysis.Checks;

/// <summary>A type as it is written, with all its parts and the types nested in it, and what the checks have found in it so far. Thread-safe.</summary>
internal sealed class OutermostType(INamedTypeSymbol symbol, int states)
{
    private readonly object?[] _states = new object?[states];
    private MemberUses? _uses;

    public INamedTypeSymbol Symbol { get; } = symbol;

    /// <summary>Where it uses the fields and properties of the project; empty when no check asks for that.</summary>
    public MemberUses Uses => LazyInitializer.EnsureInitialized(ref _uses, static () => new MemberUses())!;

    public static INamedTypeSymbol Around(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } containing)
        {
            type = containing;
        }

        return type;
    }

    /// <summary>A check's state, or null when it has noted nothing.</summary>
    public object? Find(int state) => Volatile.Read(ref _states[state]);

    /// <summary>Makes a check's state, unless another thread has made it.</summary>
    public object Add(int state, object made) => Interlocked.CompareExchange(ref _states[state], made, null) ?? made;
}
