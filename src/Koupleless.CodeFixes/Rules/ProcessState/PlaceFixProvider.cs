using System.Collections.Immutable;
using System.Composition;
using Koupleless.Analyzers;
using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.CodeFixes.Fixing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Koupleless.CodeFixes.Rules.ProcessState;

/// <summary>Has a path go through a call that is intercepted: alone it stays what it was.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlaceFixProvider)), Shared]
public sealed class PlaceFixProvider : HazardFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.PlaceOfBase];

    internal override IEnumerable<Fix> Find(FixSite site)
    {
        if (site.Node is not ExpressionSyntax expression || !site.Properties.TryGetValue(PlaceCheck.Mend, out var mend))
        {
            yield break;
        }

        yield return mend == PlaceCheck.CurrentDirectory
            ? Replace(site, expression, "Call Directory.GetCurrentDirectory", static _ => "global::System.IO.Directory.GetCurrentDirectory()")
            : Replace(site, expression, "Make the path full", static path => $"global::System.IO.Path.GetFullPath({path})");
    }

    private static Fix Replace(FixSite site, ExpressionSyntax expression, string title, Func<string, string> replacement) =>
        Fix.InDocument(title, title, site, editor =>
            editor.ReplaceNode(expression, (current, _) => FullNames.Shorten(SyntaxFactory.ParseExpression(replacement(current.WithoutTrivia().ToString()))).WithTriviaFrom(current)));
}
