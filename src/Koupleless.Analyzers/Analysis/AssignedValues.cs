using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.Analyzers.Analysis;

/// <summary>What the code of a type gives to its fields and properties, by their names and by syntax alone. Thread-safe.</summary>
internal static class AssignedValues
{
    // A type refers to its fields many times: it is gone through once.
    private static readonly ConditionalWeakTable<SyntaxNode, ILookup<string, ExpressionSyntax>> s_ofTypes = new();

    /// <summary>The values that stand in one part of the type.</summary>
    public static IEnumerable<ExpressionSyntax> In(SyntaxNode type, string member) => s_ofTypes.GetValue(type, Read)[member];

    private static ILookup<string, ExpressionSyntax> Read(SyntaxNode type) =>
        type.DescendantNodes().Select(Assignment).Where(static pair => pair.Member is not null).ToLookup(static pair => pair.Member!, static pair => pair.Value!);

    private static (string? Member, ExpressionSyntax? Value) Assignment(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment => (name.Identifier.ValueText, assignment.Right),
        AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access } assignment => (access.Name.Identifier.ValueText, assignment.Right),
        VariableDeclaratorSyntax { Initializer: { } initializer, Parent.Parent: FieldDeclarationSyntax } variable => (variable.Identifier.ValueText, initializer.Value),
        PropertyDeclarationSyntax { Initializer: { } initializer } property => (property.Identifier.ValueText, initializer.Value),
        _ => default,
    };
}
