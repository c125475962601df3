using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Events;

/// <summary>One <c>+=</c> or <c>-=</c> on an event.</summary>
internal sealed class EventUse
{
    private readonly IEventAssignmentOperation _assignment;
    private readonly IEventReferenceOperation _reference;
    private readonly ISymbol _containing;

    private EventUse(IEventAssignmentOperation assignment, IEventReferenceOperation reference, ISymbol containing)
    {
        _assignment = assignment;
        _reference = reference;
        _containing = containing;
        Handler = EventHandlerValue.Of(assignment);
    }

    public IEventSymbol Event => _reference.Event;

    public EventHandlerValue Handler { get; }

    public IOperation? Receiver => _reference.Receiver();

    public SyntaxNode Syntax => _assignment.Syntax;

    public static EventUse? From(IEventAssignmentOperation assignment, ISymbol containing) =>
        assignment.EventReference.Unwrap() is IEventReferenceOperation reference ? new EventUse(assignment, reference, containing) : null;

    /// <summary>True when the other use, a <c>-=</c>, takes back what this one, a <c>+=</c>, does.</summary>
    public bool IsUndoneBy(EventUse removal) =>
        SymbolEqualityComparer.Default.Equals(Event.OriginalDefinition, removal.Event.OriginalDefinition)
        && Handler.IsRemovedBy(removal.Handler)
        && MayBeSameObject(removal)
        && !removal.IsInFinalizer()
        && !PreparesFor(removal)
        && (IsConditional(_assignment) || !removal.MayBeSkipped())
        && !(ProcessEvents.EndTheProcess(Event) && Handler.IsCodeAround(removal._assignment, removal._containing));

    // A parameter or a local can be what a field holds, but two fields are two objects.
    private bool MayBeSameObject(EventUse removal) =>
        Receiver?.ReadSymbol() is not (IFieldSymbol or IPropertySymbol) || removal.Receiver?.ReadSymbol() is not (IFieldSymbol or IPropertySymbol)
        || Receiver.ReadSymbol()!.IsStatic != removal.Receiver.ReadSymbol()!.IsStatic
        || SymbolEqualityComparer.Default.Equals(Receiver.ReadSymbol(), removal.Receiver.ReadSymbol());

    // The event itself keeps the object from being finalized.
    private bool IsInFinalizer() => _containing is IMethodSymbol { MethodKind: MethodKind.Destructor };

    // "E -= OnE; E += OnE;" subscribes once, and for good.
    private bool PreparesFor(EventUse removal) =>
        _assignment.Parent is IExpressionStatementOperation { Parent: { } block }
        && removal._assignment.Parent is IExpressionStatementOperation statement
        && statement.Parent == block
        && removal.Syntax.SpanStart < Syntax.SpanStart;

    // What decides whether the removal is reached has nothing to do with whether there is something to remove.
    private bool MayBeSkipped() => FixedConditions.Guard(_assignment, Event) || EarlyReturnsBefore(_assignment).Any(ComparesTimes);

    private static bool IsConditional(IOperation operation)
    {
        var parent = operation.Parent;
        while (parent is not (null or IConditionalOperation or ISwitchOperation or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            parent = parent.Parent;
        }

        return parent is IConditionalOperation or ISwitchOperation;
    }

    private static IEnumerable<IOperation> EarlyReturnsBefore(IOperation operation)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IBlockOperation block)
            {
                foreach (var earlier in block.Operations.TakeWhile(statement => statement != child).OfType<IConditionalOperation>())
                {
                    if (earlier.WhenFalse is null && earlier.WhenTrue.DescendantsAndSelf().Any(static part => part is IReturnOperation))
                    {
                        yield return earlier.Condition;
                    }
                }
            }
        }
    }

    private static bool ComparesTimes(IOperation condition) => condition.DescendantsAndSelf().Any(static part => part is IBinaryOperation
    {
        OperatorKind: BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual,
        LeftOperand.Type.Name: "DateTime" or "DateTimeOffset" or "TimeSpan",
    });
}
