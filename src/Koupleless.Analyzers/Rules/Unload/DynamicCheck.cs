using System.Collections.Immutable;
using Koupleless.Analyzers.Analysis;
using Koupleless.Analyzers.Analysis.Checks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Rules.Unload;

/// <summary>
/// KPL2021: whatever the run-time binder has to decide. Keeping a value as <c>dynamic</c>, or making an <c>object</c> of it,
/// is decided by the compiler and is fine.
/// </summary>
internal sealed class DynamicCheck : HazardCheck
{
    public override ImmutableArray<DiagnosticDescriptor> Rules { get; } = [UnloadRules.Dynamic];

    public override void Register(CheckRegistration registration, AnalysisScope scope)
    {
        if (scope.Mode == AnalysisMode.Module)
        {
            registration.RegisterOperationAction(
                Check,
                OperationKind.DynamicInvocation,
                OperationKind.DynamicMemberReference,
                OperationKind.DynamicIndexerAccess,
                OperationKind.DynamicObjectCreation,
                OperationKind.Binary,
                OperationKind.Unary,
                OperationKind.CompoundAssignment,
                OperationKind.Increment,
                OperationKind.Decrement,
                OperationKind.Conversion,
                OperationKind.Await);
        }
    }

    private static void Check(OperationAnalysisContext context)
    {
        // The outermost of `a.B.C` speaks for all of them.
        if (IsBoundAtRunTime(context.Operation) && !(context.Operation.Parent is { } parent && IsBoundAtRunTime(parent)))
        {
            context.ReportDiagnostic(Diagnostic.Create(UnloadRules.Dynamic, context.Operation.Syntax.GetLocation(), context.Operation.Syntax.ToString()));
        }
    }

    private static bool IsBoundAtRunTime(IOperation operation) => operation switch
    {
        IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation => true,
        IBinaryOperation binary => IsDynamic(binary.LeftOperand) || IsDynamic(binary.RightOperand),
        IUnaryOperation unary => IsDynamic(unary.Operand),
        ICompoundAssignmentOperation assignment => IsDynamic(assignment.Target) || IsDynamic(assignment.Value),
        IIncrementOrDecrementOperation increment => IsDynamic(increment.Target),
        IConversionOperation { IsTryCast: false, Type: { SpecialType: not SpecialType.System_Object, TypeKind: not TypeKind.Dynamic } } conversion => IsDynamic(conversion.Operand),
        IAwaitOperation await => IsDynamic(await.Operation),
        _ => false,
    };

    private static bool IsDynamic(IOperation value) =>
        (value is IConversionOperation { IsImplicit: true, Operand: var operand } ? operand : value).Type is { TypeKind: TypeKind.Dynamic };
}
