using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Koupleless.Analyzers.Analysis;

/// <summary>The values that a variable is given, as far as the file of its use shows them.</summary>
internal static class VisibleValues
{
    // Enough for an argument from a local that is set from a field; a cycle ends here, too.
    private const int Depth = 4;

    /// <summary>
    /// What the value may be: behind conversions, both sides of <c>??</c> and <c>?:</c>, and what locals, and fields and properties of the project,
    /// are set to. What is not seen to be set stands for itself.
    /// </summary>
    public static IEnumerable<IOperation> Possible(IOperation value) => Possible(value, Depth);

    private static IEnumerable<IOperation> Possible(IOperation value, int depth)
    {
        value = value.Unwrap();
        var parts = depth == 0 ? [] : PartsOf(value);
        return parts.Count == 0 ? [value] : parts.SelectMany(part => Possible(part, depth - 1));
    }

    private static List<IOperation> PartsOf(IOperation value) => value switch
    {
        IConditionalOperation { WhenFalse: { } whenFalse } conditional => [conditional.WhenTrue, whenFalse],
        ICoalesceOperation coalesce => [coalesce.Value, coalesce.WhenNull],
        ILocalReferenceOperation local => [.. ValuesOf(local)],
        IFieldReferenceOperation { Field: { IsConst: false, ContainingType: { } type } } field => [.. ValuesOf(field, type)],
        IPropertyReferenceOperation { Arguments.Length: 0, Property.ContainingType: { } type } property => [.. ValuesOf(property, type)],
        _ => [],
    };

    private static IEnumerable<IOperation> ValuesOf(ILocalReferenceOperation reference)
    {
        foreach (var operation in reference.Root().Descendants())
        {
            var value = operation switch
            {
                IVariableDeclaratorOperation declarator when Is(declarator.Symbol) => declarator.GetVariableInitializer()?.Value,
                ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment when Is(target.Local) => assignment.Value,
                _ => null,
            };
            if (value is not null)
            {
                yield return value;
            }
        }

        bool Is(ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local, reference.Local);
    }

    // A semantic model of another file is not an analyzer's to ask for.
    private static IEnumerable<IOperation> ValuesOf(IMemberReferenceOperation member, INamedTypeSymbol type)
    {
        var name = member.Member.Name;
        var model = member.SemanticModel;
        return type.DeclaringSyntaxReferences
            .Where(reference => model is not null && reference.SyntaxTree == model.SyntaxTree)
            .SelectMany(static reference => reference.GetSyntax().DescendantNodes())
            .Select(node => node switch
            {
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment when left.Identifier.ValueText == name => assignment.Right,
                AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name: var left } } assignment when left.Identifier.ValueText == name => assignment.Right,
                VariableDeclaratorSyntax { Initializer: { } initializer } field when field.Identifier.ValueText == name => initializer.Value,
                PropertyDeclarationSyntax { Initializer: { } initializer } property when property.Identifier.ValueText == name => initializer.Value,
                PropertyDeclarationSyntax { ExpressionBody: { } body } property when property.Identifier.ValueText == name => body.Expression,
                _ => null,
            })
            .OfType<ExpressionSyntax>()
            .Select(value => model!.GetOperation(value))
            .OfType<IOperation>();
    }
}
