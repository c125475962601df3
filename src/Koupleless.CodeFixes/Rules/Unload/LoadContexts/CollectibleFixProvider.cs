using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Koupleless.CodeFixes.Lifetime;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Koupleless.CodeFixes.Rules.Unload.LoadContexts;

/// <summary>Makes a load context collectible.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(CollectibleFixProvider)), Shared]
public sealed class CollectibleFixProvider : HazardFixProvider
{
    private const string Parameter = "isCollectible";
    private const string Title = "Make the load context collectible";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.NonCollectibleLoadContext];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (Target(site.Node) is { } target && !IsDecided(site, target))
        {
            yield return Fix.InDocument(Title, nameof(CollectibleFixProvider), site, editor =>
                editor.ReplaceNode(target, (current, _) => Change(current, site.NewLine)));
        }
    }

    private static SyntaxNode? Target(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax or ConstructorDeclarationSyntax => node,
        ClassDeclarationSyntax { ParameterList: not null, BaseList.Types: var types } => types.OfType<SimpleBaseTypeSyntax>().FirstOrDefault(),
        ClassDeclarationSyntax => node,
        _ => null,
    };

    // A value that somebody computes has its reasons.
    private static bool IsDecided(FixSite site, SyntaxNode target) =>
        target is not MemberDeclarationSyntax
        && target.ChildNodes().OfType<ArgumentListSyntax>().SelectMany(static list => list.Arguments).Any(argument =>
            !argument.Expression.IsKind(SyntaxKind.FalseLiteralExpression)
            && site.Model.GetTypeInfo(argument.Expression).Type?.SpecialType == SpecialType.System_Boolean);

    private static SyntaxNode Change(SyntaxNode node, string newLine) => node switch
    {
        ImplicitObjectCreationExpressionSyntax creation => creation.WithArgumentList(Collectible(creation.ArgumentList)),
        ObjectCreationExpressionSyntax creation => creation.WithArgumentList(Collectible(creation.ArgumentList)),
        ConstructorInitializerSyntax initializer => initializer.WithArgumentList(Collectible(initializer.ArgumentList)),
        PrimaryConstructorBaseTypeSyntax baseType => baseType.WithArgumentList(Collectible(baseType.ArgumentList)),
        SimpleBaseTypeSyntax baseType =>
            SyntaxFactory.PrimaryConstructorBaseType(baseType.Type.WithoutTrailingTrivia(), Collectible(null)).WithTrailingTrivia(baseType.GetTrailingTrivia()),
        ConstructorDeclarationSyntax constructor => WithInitializer(constructor),
        ClassDeclarationSyntax type => TypeParts.AddMember(
            type, $"public {type.Identifier.Text}() : base({Parameter}: true){newLine}{{{newLine}}}", newLine),
        _ => node,
    };

    private static ArgumentListSyntax Collectible(ArgumentListSyntax? list)
    {
        list ??= SyntaxFactory.ArgumentList();
        var argument = (ArgumentSyntax)SyntaxFactory.ParseArgumentList($"({Parameter}: true)").Arguments[0];
        var old = list.Arguments.FirstOrDefault(static given => given.Expression.IsKind(SyntaxKind.FalseLiteralExpression));
        return old is not null ? list.ReplaceNode(old, argument.WithTriviaFrom(old))
            : list.Arguments.Count == 0 ? list.AddArguments(argument)
            : list.AddArguments(argument.WithLeadingTrivia(SyntaxFactory.Space));
    }

    private static ConstructorDeclarationSyntax WithInitializer(ConstructorDeclarationSyntax constructor)
    {
        var initializer = SyntaxFactory.ConstructorInitializer(SyntaxKind.BaseConstructorInitializer, Collectible(null))
            .WithLeadingTrivia(SyntaxFactory.Space)
            .WithTrailingTrivia(constructor.ParameterList.GetTrailingTrivia())
            .WithAdditionalAnnotations(Formatter.Annotation);
        return constructor.WithParameterList(constructor.ParameterList.WithoutTrailingTrivia()).WithInitializer(initializer);
    }
}
