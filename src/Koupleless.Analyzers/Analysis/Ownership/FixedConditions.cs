using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis.Ownership;

/// <summary>
/// Conditions that have nothing to do with a release: what an object's construction decided for good, and counts that the
/// method does not change. Objects under one never release; the guards of a disposal, a flag or a test of the member itself,
/// are no such conditions.
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
            IFieldReferenceOperation { Field: var field } =>
                !SymbolEqualityComparer.Default.Equals(field, member) && (field.IsReadOnly || IsUnchangedNumber(read.Root(), field, field.Type)),
            IPropertyReferenceOperation { Property: var property, Instance: IInstanceReferenceOperation } =>
                IsAuto(property) && IsUnchangedNumber(read.Root(), property, property.Type),
            IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } } => true,
            _ => false,
        });
    }

    private static bool IsAuto(IPropertySymbol property) =>
        property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));

    private static bool IsUnchangedNumber(IOperation root, ISymbol member, ITypeSymbol type) =>
        type.SpecialType is >= SpecialType.System_SByte and <= SpecialType.System_Double
        && !root.Descendants().Any(part =>
            part is IMemberReferenceOperation reference
            && SymbolEqualityComparer.Default.Equals(reference.Member, member)
            && reference.Parent is IAssignmentOperation or IIncrementOrDecrementOperation or IArgumentOperation);
}
