using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.ProcessState;

/// <summary>Makes a private static read-only that nothing assigns but its initializer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReadOnlyStaticFixProvider)), Shared]
public sealed class ReadOnlyStaticFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MutableStaticInSharedAssembly, RuleIds.MutableStaticInModule];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (site.Node is VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field } variable
            && site.Model.GetDeclaredSymbol(variable) is IFieldSymbol { IsReadOnly: false, IsVolatile: false, DeclaredAccessibility: Accessibility.Private } symbol
            && !IsWritten(site.Model.Compilation, symbol))
        {
            yield return Fix.InDocument($"Make '{symbol.Name}' read-only", nameof(ReadOnlyStaticFixProvider), site, editor =>
                editor.ReplaceNode(field, static (current, _) => ReadOnly((FieldDeclarationSyntax)current)));
        }
    }

    private static FieldDeclarationSyntax ReadOnly(FieldDeclarationSyntax field)
    {
        var keyword = SyntaxFactory.Token(SyntaxKind.ReadOnlyKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return field.WithModifiers(field.Modifiers.Insert(field.Modifiers.IndexOf(SyntaxKind.StaticKeyword) + 1, keyword));
    }

    // A part of a struct is a part of the field that holds it; so is what its methods change.
    private static bool IsWritten(Compilation compilation, IFieldSymbol field) =>
        field.ContainingType.DeclaringSyntaxReferences.Any(reference =>
        {
            var declaration = reference.GetSyntax();
            var model = compilation.GetSemanticModel(declaration.SyntaxTree);
            return declaration.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
                name.Identifier.ValueText == field.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name).Symbol, field)
                && IsWrite(name, field.Type));
        });

    private static bool IsWrite(IdentifierNameSyntax name, ITypeSymbol type)
    {
        ExpressionSyntax access = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
        return access.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == access,
            PrefixUnaryExpressionSyntax prefix => prefix.OperatorToken.Kind() is SyntaxKind.PlusPlusToken or SyntaxKind.MinusMinusToken or SyntaxKind.AmpersandToken,
            PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None) || argument.Parent is TupleExpressionSyntax,
            RefExpressionSyntax => true,
            MemberAccessExpressionSyntax part => type.IsValueType && part.Expression == access,
            _ => false,
        };
    }
}
