using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace Koupleless.CodeFixes.Fixing;

/// <summary>Using directives for new code.</summary>
internal static class Usings
{
    /// <summary>Adds the directive when the extension method is not to be seen at the place.</summary>
    public static void AddForExtension(DocumentEditor editor, FixSite site, ITypeSymbol receiver, string method, string @namespace)
    {
        var isSeen = site.Model
            .LookupSymbols(site.Node.SpanStart, receiver, method, includeReducedExtensionMethods: true)
            .Any();
        if (!isSeen)
        {
            editor.ReplaceNode(editor.OriginalRoot, (root, _) => Add((CompilationUnitSyntax)root, @namespace));
        }
    }

    /// <summary>Adds the directive, in its place among the others.</summary>
    public static CompilationUnitSyntax Add(CompilationUnitSyntax root, string @namespace)
    {
        if (root.Usings.Any(directive => directive.Name?.ToString() == @namespace))
        {
            return root;
        }

        var newLine = root.DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end ? end.ToString() : "\n";
        var index = 0;
        while (index < root.Usings.Count && string.CompareOrdinal(SortKey(root.Usings[index].Name?.ToString()), SortKey(@namespace)) < 0)
        {
            index++;
        }

        var directive = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(@namespace))
            .WithUsingKeyword(SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(SyntaxFactory.EndOfLine(newLine));
        if (root.Usings.Count > 0)
        {
            return root.WithUsings(root.Usings.Insert(index, directive));
        }

        var first = root.GetFirstToken(includeZeroWidth: true);
        return root
            .ReplaceToken(first, first.WithLeadingTrivia(first.LeadingTrivia.Insert(0, SyntaxFactory.EndOfLine(newLine))))
            .WithUsings([directive]);
    }

    private static string SortKey(string? name) => (name?.StartsWith("System", StringComparison.Ordinal) == true ? "0" : "1") + name;
}
