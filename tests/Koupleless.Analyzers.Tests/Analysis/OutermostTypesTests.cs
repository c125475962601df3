using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Koupleless.Analyzers.Tests.Analysis;

public class OutermostTypesTests
{
    [Fact]
    public async Task Every_operation_of_a_type_its_parts_and_nested_types_is_collected_once_before_the_end()
    {
        var diagnostics = await RuleRunner.GetDiagnosticsAsync<CallCounter>(
            """
            A();
            static void A() { }
            partial class Outer { void B() => Console.Write(1); class Inner { void C() => Console.Write(2); struct Innermost { void D() { Console.Write(3); } } } }
            partial class Outer { void E() => Console.Write(4); }
            """,
            Contracts.Module);

        Assert.Equal(["Outer 4", "Program 1"], diagnostics.Select(static diagnostic => diagnostic.GetMessage(null)).Order(StringComparer.Ordinal));
    }

#pragma warning disable RS1001, RS2008 // It runs in this test only, and no compiler loads it.
    private sealed class CallCounter : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor s_rule = new("TEST1", "Calls", "{0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterCompilationStartAction(static start => start.RegisterOutermostTypeAction(
                static () => new ConcurrentBag<IOperation>(),
                static (type, calls) => type.RegisterOperationAction(context => calls.Add(context.Operation), OperationKind.Invocation),
                static (context, calls) => context.ReportDiagnostic(Diagnostic.Create(s_rule, context.Symbol.Locations[0], $"{context.Symbol.Name} {calls.Count}"))));
        }
    }
#pragma warning restore RS1001, RS2008
}
