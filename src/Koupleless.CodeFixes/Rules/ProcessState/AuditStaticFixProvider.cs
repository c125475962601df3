using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.ProcessState;

/// <summary>
/// Marks a static as audited, without a reason: KPL1011 asks for one until a person has written it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AuditStaticFixProvider)), Shared]
public sealed class AuditStaticFixProvider : HazardFixProvider
{
    private const string Attribute = "Koupleless.AuditedStaticAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MutableStaticInSharedAssembly, RuleIds.MutableStaticInModule];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        // Several variables of one declaration would all be audited.
        if (site.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
            && member is PropertyDeclarationSyntax or BaseFieldDeclarationSyntax { Declaration.Variables.Count: 1 }
            && site.Model.Compilation.GetTypeByMetadataName(Attribute) is not null)
        {
            yield return Fix.InDocument("Audit the static: write the reason", nameof(AuditStaticFixProvider), site, editor =>
                editor.ReplaceNode(member, (current, _) => Audit((MemberDeclarationSyntax)current, site.NewLine)));
        }
    }

    private static MemberDeclarationSyntax Audit(MemberDeclarationSyntax member, string newLine)
    {
        var name = FullNames.Shorten(SyntaxFactory.ParseName("global::" + Attribute));
        var arguments = SyntaxFactory.ParseAttributeArgumentList("(\"\")")!;
        var list = SyntaxFactory.AttributeList([SyntaxFactory.Attribute(name, arguments)])
            .WithLeadingTrivia(member.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine));
        var indentation = member.GetLeadingTrivia().LastOrDefault() is var last && last.IsKind(SyntaxKind.WhitespaceTrivia) ? SyntaxFactory.TriviaList(last) : default;
        return member.WithLeadingTrivia(indentation) switch
        {
            PropertyDeclarationSyntax property => property.WithAttributeLists(property.AttributeLists.Insert(0, list)),
            FieldDeclarationSyntax field => field.WithAttributeLists(field.AttributeLists.Insert(0, list)),
            EventFieldDeclarationSyntax @event => @event.WithAttributeLists(@event.AttributeLists.Insert(0, list)),
            var other => other,
        };
    }
}
