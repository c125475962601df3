using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Koupleless.Analyzers.Analysis.Tables;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Tables;

/// <summary>What one outermost type does with the members of the tables. Thread-safe.</summary>
internal sealed class TypeHazards(AnalysisScope scope, HazardTable table, ReturningHelpers helpers, OwningTypes owners, BaseArguments baseArguments, HazardReporter reporter, MemberUses uses)
{
    private readonly ConcurrentStack<(Obligation Obligation, ISymbol Keeper)> _kept = new();
    private readonly ConcurrentStack<(HazardRow Row, IOperation Use)> _undoable = new();
    private readonly UndoingCalls _undoing = new(table);

    public void OnCall(IInvocationOperation call, Action<Diagnostic> report)
    {
        OnUse(call, call.TargetMethod, HazardUse.Call, report);
        _undoing.OnCall(call);
        OnArguments(call, call.TargetMethod, call.Arguments, report);
        if (scope.IsOwn(call.TargetMethod) && helpers.FindCreation(call.TargetMethod) is { } creation)
        {
            foreach (var row in helpers.RowsOf(creation))
            {
                if (!row.Release.IsEmpty && row.Hold(scope, creation, HazardReporter.MemberOf(creation)))
                {
                    OnObligation(new Obligation(row, call, creation, HazardReporter.NameOf(creation)), report);
                }
            }
        }
    }

    public void OnMethodReference(IMethodReferenceOperation reference, Action<Diagnostic> report)
    {
        foreach (var row in table.Find(reference.Method))
        {
            if (row.Use == HazardUse.Call && row.Release.IsEmpty && row.When == HazardCondition.Always && row.On is null)
            {
                reporter.Report(row, reference, HazardReporter.NameOf(reference.Method), reason: null, report);
            }
        }
    }

    public void OnCreation(IObjectCreationOperation creation, Action<Diagnostic> report)
    {
        for (var type = creation.Type as INamedTypeSymbol; type is not null && type.SpecialType != SpecialType.System_Object; type = type.BaseType)
        {
            OnUse(creation, type, HazardUse.New, report);
        }

        if (creation.Constructor is { } constructor)
        {
            OnArguments(creation, constructor, creation.Arguments, report);
        }

        if (owners.Find(creation.Type) is { } owned)
        {
            OnObligation(new Obligation(owned.Row, creation, owned.Creation, HazardReporter.NameOf(creation)), report);
        }
    }

    public void OnAssignment(IAssignmentOperation assignment, Action<Diagnostic> report)
    {
        if (assignment.Target is IMemberReferenceOperation { Member: var member })
        {
            OnUse(assignment, member, HazardUse.Set, report);
        }
    }

    public void OnSubscription(IEventAssignmentOperation subscription, Action<Diagnostic> report)
    {
        if (subscription is { Adds: true, EventReference: IEventReferenceOperation { Event: var @event } })
        {
            OnUse(subscription, @event, HazardUse.Add, report);
        }
    }

    /// <summary>Reports what the whole type had to be seen for; at its end.</summary>
    public void ReportAtEnd(Action<Diagnostic> report)
    {
        foreach (var (row, use) in _undoable)
        {
            if (!_undoing.IsUndone(row, HazardReporter.MemberOf(use)))
            {
                Handle(row, use, report);
            }
        }

        foreach (var (obligation, keeper) in _kept)
        {
            var verdict = uses.FateIn(keeper, obligation.Release, helpers.Bodies);
            if (IsHarmlessIn(keeper, obligation))
            {
                continue;
            }

            Decide(obligation, verdict, report);
        }
    }

    private void OnArguments(IOperation call, IMethodSymbol called, ImmutableArray<IArgumentOperation> arguments, Action<Diagnostic> report)
    {
        foreach (var (row, use, verdict) in baseArguments.Find(called, arguments))
        {
            Decide(new Obligation(row, call, use, HazardReporter.NameOf(use)), verdict, report);
        }
    }

    private void OnUse(IOperation use, ISymbol member, HazardUse kind, Action<Diagnostic> report)
    {
        foreach (var row in table.Find(member))
        {
            if (row.Use != kind || !row.Hold(scope, use, member))
            {
                continue;
            }

            if (row.UndoneBy.IsEmpty)
            {
                Handle(row, use, report);
            }
            else
            {
                _undoable.Push((row, use));
            }
        }
    }

    private void Handle(HazardRow row, IOperation use, Action<Diagnostic> report)
    {
        if (row.Release.IsEmpty)
        {
            reporter.Report(row, use, HazardReporter.NameOf(use), reason: null, report);
        }
        else
        {
            OnObligation(new Obligation(row, use, use, HazardReporter.NameOf(use)), report);
        }
    }

    private void OnObligation(Obligation obligation, Action<Diagnostic> report)
    {
        var row = obligation.Row;
        if (row.Rule.Id == RuleIds.Timer && TimerSchedule.FiresOnce(obligation.Creation))
        {
            return;
        }

        var verdict = FateOf(obligation, new ValueFlow(row.Release, helpers.Bodies));
        if (verdict is { Fate: Fate.Kept, Keeper: { } keeper })
        {
            _kept.Push((obligation, keeper));
        }
        else if (!IsHarmlessWithoutKeeper(obligation, verdict))
        {
            Decide(obligation, verdict, report);
        }
    }

    private static Verdict FateOf(Obligation obligation, ValueFlow flow) => obligation.Row.About switch
    {
        HazardSubject.Receiver => ReceiverFate.Of((IInvocationOperation)obligation.Creation, flow),
        HazardSubject.Provider => ReceiverFate.OfProvider((IInvocationOperation)obligation.Creation, flow),
        _ => flow.Follow(obligation.Value),
    };

    private static bool IsHarmlessWithoutKeeper(Obligation obligation, Verdict verdict) =>
        (obligation.Row.EndsWhenDropped && verdict.Keeper is null)
        || (!obligation.Row.StartedBy.IsEmpty && !IsStarted(obligation));

    private bool IsHarmlessIn(ISymbol keeper, Obligation obligation) =>
        // The owner of the field is garbage before the module goes, unless the callback keeps it.
        (obligation.Row.EndsWhenDropped && !keeper.IsStatic && !obligation.Creation.UsesInstance())
        || (!obligation.Row.StartedBy.IsEmpty && !IsStarted(obligation) && !uses.IsUsedWith(keeper, obligation.Row.StartedBy));

    private static bool IsStarted(Obligation obligation)
    {
        var value = obligation.Value;
        return TimerSchedule.Starts(obligation.Creation, obligation.Row.StartedBy)
            || (MemberUses.NameOfUse(value) is { } name && obligation.Row.StartedBy.Contains(name))
            || (LocalOf(value) is { } local && value.Root().Descendants().Any(use =>
                use is ILocalReferenceOperation reference
                && SymbolEqualityComparer.Default.Equals(reference.Local, local)
                && MemberUses.NameOfUse(use) is { } used
                && obligation.Row.StartedBy.Contains(used)));
    }

    private static ILocalSymbol? LocalOf(IOperation value)
    {
        var parent = value.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            IAssignmentOperation { Target: ILocalReferenceOperation reference } => reference.Local,
            _ => null,
        };
    }

    private void Decide(Obligation obligation, Verdict verdict, Action<Diagnostic> report)
    {
        var reason = verdict.Fate switch
        {
            Fate.Leaked => verdict.Reason,
            Fate.Unknown when scope.IsStrict => "whether anything releases it is not to be seen here",
            _ => null,
        };
        if (reason is not null)
        {
            reporter.Report(obligation.Row, obligation.Value, obligation.Name, reason, report);
        }
    }
}
