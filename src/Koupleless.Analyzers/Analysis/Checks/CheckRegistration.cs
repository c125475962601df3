using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis.Ownership;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis.Checks;

/// <summary>
/// What the checks of one compilation look at. The compiler is asked once for all of them: what it does for each action, each
/// symbol and each operation costs more than most checks.
/// </summary>
internal sealed class CheckRegistration(CompilationStartAnalysisContext start)
{
    private readonly SortedDictionary<OperationKind, List<Action<OperationAnalysisContext, OutermostType>>> _operations = [];
    private readonly List<Action<SymbolAnalysisContext, OutermostType>> _ends = [];
    private readonly Lazy<HazardTable> _table = new(() => new HazardTable(start.Options, start.CancellationToken));
    private bool _collectsUses;

    public Compilation Compilation => start.Compilation;

    /// <summary>The tables of hazards, read when a check first asks for them.</summary>
    public HazardTable Table => _table.Value;

    /// <summary>The bodies of the project's methods, each read once for all checks.</summary>
    public MethodBodies Bodies { get; } = new(start.Compilation);

    public void RegisterSymbolAction(Action<SymbolAnalysisContext> action, params SymbolKind[] kinds) => start.RegisterSymbolAction(action, kinds);

    public void RegisterOperationAction(Action<OperationAnalysisContext> action, params OperationKind[] kinds) =>
        RegisterOperationAction((context, _) => action(context), kinds);

    public void RegisterOperationAction(Action<OperationAnalysisContext, OutermostType> action, params OperationKind[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (!_operations.TryGetValue(kind, out var actions))
            {
                _operations.Add(kind, actions = []);
            }

            actions.Add(action);
        }
    }

    /// <summary>Gives a check something to note of each outermost type.</summary>
    /// <param name="create">Makes what the check notes in.</param>
    /// <param name="end">Looks at it when the whole type is through. Not called for a type of which the check has noted nothing.</param>
    public TypeState<TState> RegisterTypeState<TState>(Func<OutermostType, TState> create, Action<SymbolAnalysisContext, TState> end)
        where TState : class
    {
        var states = new TypeState<TState>(_ends.Count, create);
        _ends.Add((context, type) =>
        {
            if (states.Find(type) is { } state)
            {
                end(context, state);
            }
        });
        return states;
    }

    /// <summary>Has <see cref="OutermostType.Uses"/> collected.</summary>
    public void CollectUses(AnalysisScope scope)
    {
        if (!_collectsUses)
        {
            _collectsUses = true;
            RegisterOperationAction(
                (context, type) =>
                {
                    var reference = (IMemberReferenceOperation)context.Operation;
                    if (scope.IsOwn(reference.Member))
                    {
                        type.Uses.Add(reference);
                    }
                },
                OperationKind.FieldReference,
                OperationKind.PropertyReference);
        }
    }

    /// <summary>Asks the compiler for what the checks asked for.</summary>
    public void Complete()
    {
        if (_operations.Count == 0)
        {
            return;
        }

        var kinds = _operations.Keys.ToImmutableArray();
        var actions = new Action<OperationAnalysisContext, OutermostType>[(int)kinds[kinds.Length - 1] + 1][];
        foreach (var kind in kinds)
        {
            actions[(int)kind] = [.. _operations[kind]];
        }

        var types = new ConcurrentDictionary<INamedTypeSymbol, OutermostType>(SymbolEqualityComparer.Default);
        start.RegisterSymbolStartAction(
            context =>
            {
                var outermost = OutermostType.Around((INamedTypeSymbol)context.Symbol);
                var type = types.GetOrAdd(outermost, symbol => new OutermostType(symbol, _ends.Count));
                context.RegisterOperationAction(
                    operation =>
                    {
                        foreach (var action in actions[(int)operation.Operation.Kind])
                        {
                            action(operation, type);
                        }
                    },
                    kinds);
                if (SymbolEqualityComparer.Default.Equals(outermost, context.Symbol))
                {
                    // The end of a type comes after the ends of the types nested in it.
                    context.RegisterSymbolEndAction(end =>
                    {
                        types.TryRemove(outermost, out _);
                        foreach (var action in _ends)
                        {
                            action(end, type);
                        }
                    });
                }
            },
            SymbolKind.NamedType);
    }
}
