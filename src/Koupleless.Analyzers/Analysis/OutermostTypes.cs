using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Analysis;

/// <summary>What an analyzer collects from a type as it is written: from all its parts and the types nested in it.</summary>
internal static class OutermostTypes
{
    /// <summary>Gives every part of an outermost type the same state to collect in, and the state to the end action once all of them are through.</summary>
    public static void RegisterOutermostTypeAction<TState>(
        this CompilationStartAnalysisContext start,
        Func<TState> create,
        Action<SymbolStartAnalysisContext, TState> collect,
        Action<SymbolAnalysisContext, TState> end)
        where TState : class
    {
        var states = new ConcurrentDictionary<INamedTypeSymbol, TState>(SymbolEqualityComparer.Default);
        start.RegisterSymbolStartAction(
            context =>
            {
                var outermost = Outermost((INamedTypeSymbol)context.Symbol);
                var state = states.GetOrAdd(outermost, _ => create());
                collect(context, state);
                if (SymbolEqualityComparer.Default.Equals(outermost, context.Symbol))
                {
                    // The end of a type comes after the ends of the types nested in it.
                    context.RegisterSymbolEndAction(endContext =>
                    {
                        states.TryRemove(outermost, out _);
                        end(endContext, state);
                    });
                }
            },
            SymbolKind.NamedType);
    }

    private static INamedTypeSymbol Outermost(INamedTypeSymbol type)
    {
        while (type.ContainingType is { } containing)
        {
            type = containing;
        }

        return type;
    }
}
