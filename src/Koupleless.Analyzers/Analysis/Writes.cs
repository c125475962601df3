using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis;

/// <summary>Tells reads from writes.</summary>
internal static class Writes
{
    /// <summary>True when the operation gets a value, or another name by which it may get one.</summary>
    public static bool IsWritten(this IOperation target) => target.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == target || (assignment is ISimpleAssignmentOperation { IsRef: true }),
        IIncrementOrDecrementOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IArrayElementReferenceOperation element => element.ArrayReference == target && element.IsWritten(),
        // A part of a struct is a part of the variable that holds it.
        IFieldReferenceOperation part => part.Instance == target && target.Type is { IsValueType: true } && part.IsWritten(),
        ITupleOperation tuple => tuple.IsWritten(),
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: RefKind.Ref } } => true,
        _ => false,
    };
}
