using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>KPL1013: the executable that the process was started with. What else says where a program is, the packing of a module redirects.</summary>
internal sealed class ProgramPathCheck : HazardCheck
{
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [ProcessStateRules.ProgramOfBase];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (scope.Mode == AnalysisMode.Module)
        {
            registration.RegisterOperationAction(Check, OperationKind.PropertyReference);
        }
    }

    private static void Check(OperationAnalysisContext context)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (IsProgramPath(reference))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                ProcessStateRules.ProgramOfBase, reference.Syntax.GetLocation(), $"{reference.Property.ContainingType.Name}.{reference.Property.Name}"));
        }
    }

    private static bool IsProgramPath(IPropertyReferenceOperation reference) => reference.Property.Name switch
    {
        "ProcessPath" => reference.Property.ContainingType.ToDisplayString() == "System.Environment",
        // Of another process it is no question of place.
        "MainModule" => reference.Property.ContainingType.ToDisplayString() == "System.Diagnostics.Process"
            && VisibleValues.Possible(reference.Instance!).Any(static process => process is IInvocationOperation { TargetMethod.Name: "GetCurrentProcess" }),
        _ => false,
    };
}
