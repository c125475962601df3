using Koupleless.Analyzers.Analysis;
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
}
