using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload.AsyncLocals;

/// <summary>
/// Reports async-local values of the module at the strict level: a timer or connection of the base that is made while one
/// is set keeps it, and no code shows whether one is.
/// </summary>
internal sealed class AsyncLocalCaptureCheck : HazardCheck
{
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [UnloadRules.AsyncLocalCapture];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (scope.Mode != AnalysisMode.Module || !scope.IsStrict)
        {
            return;
        }

        registration.RegisterOperationAction(
            context =>
            {
                var assignment = (IAssignmentOperation)context.Operation;
                if (assignment.Target is IPropertyReferenceOperation { Property: { Name: "Value", ContainingType: { Name: "AsyncLocal" } type } } target
                    && type.ContainingNamespace.ToDisplayString() == "System.Threading"
                    && !IsEmptied(assignment.Value)
                    && (scope.IsModuleType(type.TypeArguments[0]) || scope.IsModuleValue(assignment.Value))
                    && !SuppressesFlow(assignment))
                {
                    context.ReportDiagnostic(Diagnostic.Create(
                        UnloadRules.AsyncLocalCapture,
                        assignment.Syntax.GetLocation(),
                        target.Syntax.ToString(),
                        "call the base under 'ExecutionContext.SuppressFlow', or set it back first"));
                }
            },
            OperationKind.SimpleAssignment,
            OperationKind.CoalesceAssignment);
    }

    private static bool IsEmptied(IOperation value) =>
        value.Unwrap() is IDefaultValueOperation or { ConstantValue: { HasValue: true, Value: null } };

    private static bool SuppressesFlow(IOperation assignment) =>
        assignment.Root().Descendants().Any(static operation =>
            operation is IInvocationOperation { TargetMethod: { Name: "SuppressFlow", ContainingType.Name: "ExecutionContext" } });
}
