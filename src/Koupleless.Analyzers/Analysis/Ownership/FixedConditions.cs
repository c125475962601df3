using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis.Ownership;

/// <summary>
/// Conditions that an object's construction decides for good. One that a release depends on leaves objects that never
/// release; the guards of a disposal, a flag that it sets or a test of the member itself, do not.
/// </summary>
internal static class FixedConditions
{
    /// <summary>True when the operation runs under such a condition.</summary>
    public static bool Guard(IOperation operation, ISymbol member)
    {
        for (var (child, parent) = (operation, operation.Parent); parent is not null; (child, parent) = (parent, parent.Parent))
        {
            if (parent is IConditionalOperation conditional && conditional.Condition != child && IsFixed(conditional.Condition, member))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFixed(IOperation condition, ISymbol member)
    {
        var reads = condition.DescendantsAndSelf()
            .Where(static part => part is IMemberReferenceOperation or IParameterReferenceOperation or ILocalReferenceOperation or IInvocationOperation)
            .ToArray();
        return reads.Length > 0 && reads.All(read => read switch
        {
            IFieldReferenceOperation field => field.Field.IsReadOnly && !SymbolEqualityComparer.Default.Equals(field.Field, member),
            IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => true,
            _ => false,
        });
    }
}
