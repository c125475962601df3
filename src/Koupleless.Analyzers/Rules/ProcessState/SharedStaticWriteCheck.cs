using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>KPL1001: a static field or property of an assembly that modules share is written. What a table has a rule for is left to it.</summary>
internal sealed class SharedStaticWriteCheck : HazardCheck
{
    // Static in form only: each thread, or each flow of control, has its own.
    private static readonly ImmutableHashSet<string> s_ambient =
    [
        "System.Diagnostics.Activity.Current",
        "System.Globalization.CultureInfo.CurrentCulture",
        "System.Globalization.CultureInfo.CurrentUICulture",
        "System.Threading.Thread.CurrentPrincipal",
        "System.Transactions.Transaction.Current",
    ];


    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [ProcessStateRules.SharedStaticWrite];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (scope.IsBase())
        {
            return;
        }

        registration.RegisterOperationAction(
            context => Check(context, ((IFieldReferenceOperation)context.Operation).Field),
            OperationKind.FieldReference);
        registration.RegisterOperationAction(
            context => Check(context, ((IPropertyReferenceOperation)context.Operation).Property),
            OperationKind.PropertyReference);

        void Check(OperationAnalysisContext context, ISymbol member)
        {
            if (member.IsStatic
                && !scope.IsOwn(member)
                && scope.IsShared(member)
                && context.Operation.IsWritten()
                && !IsPerThread(member)
                && !AuditedStatic.IsAudited(member)
                && !IsElementOfModule(context.Operation, scope)
                // Tables are read for modules only.
                && (scope.Mode == AnalysisMode.Shared || registration.Table.Find(member).IsEmpty))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    ProcessStateRules.SharedStaticWrite,
                    context.Operation.Syntax.GetLocation(),
                    $"{member.ContainingType.Name}.{member.Name}",
                    member.ContainingAssembly.Name));
            }
        }
    }

    // KPL2016 has the word for that: it keeps the module, which is worse.
    private static bool IsElementOfModule(IOperation array, AnalysisScope scope) =>
        array.Parent is IArrayElementReferenceOperation { Parent: IAssignmentOperation assignment } && scope.IsModuleValue(assignment.Value);

    private static bool IsPerThread(ISymbol member) =>
        s_ambient.Contains($"{member.ContainingType.ToDisplayString()}.{member.Name}")
        || member.GetAttributes().Any(static attribute => attribute.AttributeClass?.ToDisplayString() == "System.ThreadStaticAttribute");
}
