using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Ownership;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.Waits;

/// <summary>
/// Reports code that does not come to its end with the module. Code that holds a thread is one rule's, with the whole loop
/// around a sleep or a blocking call; code that awaits holds none, and is the other rule's, at the wait.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WaitAnalyzer : HazardAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [UnloadRules.EndlessThread, UnloadRules.UncancelledWait];

    private protected override void Register(CompilationStartAnalysisContext start, AnalysisScope scope)
    {
        if (scope.Mode != AnalysisMode.Module)
        {
            return;
        }

        var bodies = new MethodBodies(scope.Compilation);
        start.RegisterOutermostTypeAction(
            () => new Candidates(scope),
            static (context, candidates) =>
            {
                context.RegisterOperationAction(
                    candidates.Collect, OperationKind.ObjectCreation, OperationKind.Invocation, OperationKind.MethodBody, OperationKind.Loop);
                context.RegisterOperationAction(candidates.CollectMember, OperationKind.FieldReference, OperationKind.PropertyReference);
            },
            (context, candidates) =>
            {
                if (candidates.IsEmpty)
                {
                    return;
                }

                var signals = new Signals((INamedTypeSymbol)context.Symbol, candidates.Uses);
                var loops = new LoopEnds(signals);
                var code = new ThreadCode(scope, bodies, signals, loops);
                candidates.Report(
                    context,
                    new EndlessThreads(scope, code, signals),
                    new UncancelledWaits(scope, code, signals, loops),
                    new TimedSources(scope, bodies, candidates.Uses));
            });
    }

    private sealed class Candidates(AnalysisScope scope)
    {
        private readonly ConcurrentBag<IOperation> _threads = [];
        private readonly ConcurrentBag<IOperation> _waits = [];
        private readonly ConcurrentBag<IOperation> _sources = [];

        public MemberUses Uses { get; } = new();

        public bool IsEmpty => _threads.IsEmpty && _waits.IsEmpty && _sources.IsEmpty;

        public void Collect(OperationAnalysisContext context)
        {
            if (EndlessThreads.AreAbout(context.Operation, context.ContainingSymbol))
            {
                _threads.Add(context.Operation);
            }

            if (UncancelledWaits.AreAbout(context.Operation))
            {
                _waits.Add(context.Operation);
            }

            if (TimedSources.AreAbout(context.Operation))
            {
                _sources.Add(context.Operation);
            }
        }

        public void CollectMember(OperationAnalysisContext context)
        {
            var reference = (IMemberReferenceOperation)context.Operation;
            if (scope.IsOwn(reference.Member))
            {
                Uses.Add(reference);
            }
            else if (UncancelledWaits.AreAbout(reference))
            {
                _waits.Add(reference);
            }
        }

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
