using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Koupleless.Analyzers.Analysis.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Waits;

/// <summary>
/// Reports code that does not come to its end with the module. Code that holds a thread is one rule's, with the whole loop
/// around a sleep or a blocking call; code that awaits holds none, and is the other rule's, at the wait.
/// </summary>
internal sealed class WaitCheck : HazardCheck
{
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [UnloadRules.EndlessThread, UnloadRules.UncancelledWait];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (scope.Mode != AnalysisMode.Module)
        {
            return;
        }

        registration.CollectUses(scope);
        var candidatesOfTypes = registration.RegisterTypeState(
            static type => new Candidates(type.Uses),
            (context, candidates) =>
            {
                var signals = new Signals((INamedTypeSymbol)context.Symbol, candidates.Uses);
                var loops = new LoopEnds(signals);
                var code = new ThreadCode(scope, registration.Bodies, signals, loops);
                candidates.Report(
                    context,
                    new EndlessThreads(scope, code, signals),
                    new UncancelledWaits(scope, code, signals, loops),
                    new TimedSources(scope, registration.Bodies, candidates.Uses));
            });
        registration.RegisterOperationAction(
            (context, type) =>
            {
                if (Candidates.AreIn(context))
                {
                    candidatesOfTypes.Of(type).Collect(context);
                }
            },
            OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.MethodBody, OperationKind.Loop);
        registration.RegisterOperationAction(
            (context, type) =>
            {
                if (UncancelledWaits.AreAbout(context.Operation) && !scope.IsOwn(((IMemberReferenceOperation)context.Operation).Member))
                {
                    candidatesOfTypes.Of(type).CollectWait(context);
                }
            },
            OperationKind.FieldReference, OperationKind.PropertyReference);
    }

    private sealed class Candidates(MemberUses uses)
    {
        private readonly ConcurrentStack<IOperation> _threads = new();
        private readonly ConcurrentStack<IOperation> _waits = new();
        private readonly ConcurrentStack<IOperation> _sources = new();

        public MemberUses Uses { get; } = uses;

        public static bool AreIn(OperationAnalysisContext context) =>
            EndlessThreads.AreAbout(context.Operation, context.ContainingSymbol)
            || UncancelledWaits.AreAbout(context.Operation)
            || TimedSources.AreAbout(context.Operation);

        public void Collect(OperationAnalysisContext context)
        {
            if (EndlessThreads.AreAbout(context.Operation, context.ContainingSymbol))
            {
                _threads.Push(context.Operation);
            }

            if (UncancelledWaits.AreAbout(context.Operation))
            {
                CollectWait(context);
            }

            if (TimedSources.AreAbout(context.Operation))
            {
                _sources.Push(context.Operation);
            }
        }

        public void CollectWait(OperationAnalysisContext context) => _waits.Push(context.Operation);

        public void Report(SymbolAnalysisContext context, EndlessThreads threads, UncancelledWaits waits, TimedSources sources)
        {
            var found = _threads.Select(threads.Find).Concat(_waits.Select(waits.Find)).Concat(_sources.Select(sources.Find));
            foreach (var diagnostic in found.OfType<Diagnostic>())
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
