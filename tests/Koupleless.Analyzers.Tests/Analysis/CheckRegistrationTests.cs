using System.Collections.Concurrent;
using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Tests.Analysis;

public class CheckRegistrationTests
{
    [Fact]
    public async Task Every_operation_of_a_type_its_parts_and_nested_types_is_seen_once_before_the_end()
    {
        var diagnostics = await RuleRunner.GetDiagnosticsAsync<Only<CallCounter>>(
            """
            A();
            static void A() { }
            partial class Outer { void B() => Console.Write(1); class Inner { void C() => Console.Write(2); struct Innermost { void D() { Console.Write(3); } } } }
            partial class Outer { void E() => Console.Write(4); }
            enum None { Zero }
            """,
            Contracts.Module);

        Assert.Equal(["Outer 4", "Program 1"], diagnostics.Select(static diagnostic => diagnostic.GetMessage(null)).Order(StringComparer.Ordinal));
    }

    private sealed class CallCounter : HazardCheck
    {
#pragma warning disable RS2008 // It runs in this test only.
        private static readonly DiagnosticDescriptor s_rule = new("TEST1", "Calls", "{0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
#pragma warning restore RS2008

        public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [s_rule];

        public override void Register(CheckRegistration registration, AnalysisScope scope)
        {
            var calls = registration.RegisterTypeState(
                static _ => new ConcurrentBag<IOperation>(),
                static (context, calls) => context.ReportDiagnostic(Diagnostic.Create(s_rule, context.Symbol.Locations[0], $"{context.Symbol.Name} {calls.Count}")));
            registration.RegisterOperationAction((context, type) => calls.Of(type).Add(context.Operation), OperationKind.Invocation);
        }
    }
}
