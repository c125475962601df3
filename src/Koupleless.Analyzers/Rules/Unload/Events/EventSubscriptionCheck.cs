using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Events;

/// <summary>
/// Reports handlers of events that outlive the module and that nothing removes: nothing in the same type, its parts and the
/// types nested in it; and subscriptions by a method whose result nothing disposes. That a signal of the process is handled at all is another rule's report.
/// </summary>
internal sealed class EventSubscriptionCheck : HazardCheck
{
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [UnloadRules.StaticEvent, UnloadRules.SharedObjectEvent];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (scope.Mode != AnalysisMode.Module)
        {
            return;
        }

        var ownServices = new OwnServices(scope.Compilation);
        registration.CollectUses(scope);
        var usesOfTypes = registration.RegisterTypeState(
            type => new Uses(new SubscriptionCalls(registration.Bodies, type.Uses)),
            (context, uses) =>
            {
                foreach (var call in uses.Calls.FindDropped())
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        UnloadRules.SharedObjectEvent,
                        call.Syntax.GetLocation(),
                        $"{call.TargetMethod.ContainingType.Name}.{call.TargetMethod.Name}",
                        "dispose of what it returns when the module stops"));
                }

                foreach (var added in uses.Added)
                {
                    var rule = RuleFor(scope, ownServices, added);
                    if (rule is not null && !added.Handler.IsHarmless(scope) && !uses.Removed.Any(added.IsUndoneBy))
                    {
                        context.ReportDiagnostic(Diagnostic.Create(rule, added.Syntax.GetLocation(), Name(added.Event), Advice(added)));
                    }
                }
            });
        registration.RegisterOperationAction((context, type) => usesOfTypes.Of(type).Collect(context), OperationKind.EventAssignment);
        registration.RegisterOperationAction(
            (context, type) =>
            {
                var call = (IInvocationOperation)context.Operation;
                if (SubscriptionCalls.Include(scope, call))
                {
                    usesOfTypes.Of(type).Calls.Add(call);
                }
            },
            OperationKind.Invocation);
    }

    private static DiagnosticDescriptor? RuleFor(AnalysisScope scope, OwnServices ownServices, EventUse added)
    {
        // The statics of an instantiation over a type of the module are the module's.
        if (added.Event.IsStatic)
        {
            return scope.IsShared(added.Event) && !scope.IsModuleType(added.Event.ContainingType) ? UnloadRules.StaticEvent : null;
        }

        var receiver = added.Receiver;
        if (ProcessEvents.Include(scope, added.Event, receiver))
        {
            return UnloadRules.StaticEvent;
        }

        return scope.IsShared(added.Event) && scope.IsFromBase(receiver) && (scope.IsStrict || IsStaticOfBase(scope, receiver) || !ownServices.Include(receiver!.Type))
            ? UnloadRules.SharedObjectEvent
            : null;
    }

    private static bool IsStaticOfBase(AnalysisScope scope, IOperation? value) =>
        scope.StaticRoot(value) is { ContainingType: { } type } && scope.IsOfBase(type);

    private static string Name(IEventSymbol @event) => $"{@event.ContainingType.Name}.{@event.Name}";

    private static string Advice(EventUse added) => added.Handler.IsLambda
        ? "give the lambda a name, and remove it when the module stops"
        : "remove it when the module stops";

    private sealed class Uses(SubscriptionCalls calls)
    {
        public SubscriptionCalls Calls { get; } = calls;

        public ConcurrentStack<EventUse> Added { get; } = new();

        public ConcurrentStack<EventUse> Removed { get; } = new();

        public void Collect(OperationAnalysisContext context)
        {
            var assignment = (IEventAssignmentOperation)context.Operation;
            if (EventUse.From(assignment, context.ContainingSymbol) is { } use)
            {
                (assignment.Adds ? Added : Removed).Push(use);
            }
        }
    }
}
