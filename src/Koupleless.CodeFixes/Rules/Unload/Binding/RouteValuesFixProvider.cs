using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.Unload.Binding;

/// <summary>Writes route values as a dictionary in place of an anonymous object, which the framework would reflect over.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RouteValuesFixProvider)), Shared]
public sealed class RouteValuesFixProvider : HazardFixProvider
{
    private const string Dictionary = "Microsoft.AspNetCore.Routing.RouteValueDictionary";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.ReflectionBinding];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        var arguments = site.Node switch
        {
            BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
            InvocationExpressionSyntax call => call.ArgumentList,
            _ => null,
        };
        var objects = arguments?.Arguments.Select(static argument => argument.Expression).OfType<AnonymousObjectCreationExpressionSyntax>()
            .Where(given => given.Initializers.Count > 0 && IsRouteValues(site.Model, given)).ToArray() ?? [];
        if (objects.Length == 0)
        {
            yield break;
        }

        yield return Fix.InDocument("Write the values as a dictionary", nameof(RouteValuesFixProvider), site, editor =>
        {
            if (site.Node is BaseObjectCreationExpressionSyntax creation && site.Model.GetTypeInfo(creation).Type?.ToDisplayString() == Dictionary)
            {
                editor.ReplaceNode(creation, DictionaryOf(site.Model, objects[0]).WithTriviaFrom(creation));
                return;
            }

            foreach (var given in objects)
            {
                editor.ReplaceNode(given, DictionaryOf(site.Model, given).WithTriviaFrom(given));
            }
        });
    }

    private static bool IsRouteValues(SemanticModel model, AnonymousObjectCreationExpressionSyntax given) =>
        model.GetOperation(given)?.Parent switch
        {
            Microsoft.CodeAnalysis.Operations.IConversionOperation { Parent: Microsoft.CodeAnalysis.Operations.IArgumentOperation argument } => IsValues(argument.Parameter),
            Microsoft.CodeAnalysis.Operations.IArgumentOperation argument => IsValues(argument.Parameter),
            _ => false,
        };

    private static bool IsValues(IParameterSymbol? parameter) =>
        parameter is { Type.SpecialType: SpecialType.System_Object, Name: "values" or "routeValues" or "defaults" or "dataTokens" };

    private static ExpressionSyntax DictionaryOf(SemanticModel model, AnonymousObjectCreationExpressionSyntax given)
    {
        var entries = given.Initializers.Select(member =>
            $"[{SymbolDisplay.FormatLiteral(model.GetDeclaredSymbol(member)!.Name, quote: true)}] = {member.Expression.WithoutTrivia()}");
        return FullNames.Shorten(SyntaxFactory.ParseExpression($"new global::{Dictionary} {{ {string.Join(", ", entries)} }}"));
    }
}
