using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Analyzers.Analysis.Tables;

/// <summary>The rows of our tables and the user's, by the members of one compilation. Immutable.</summary>
internal sealed class HazardTable
{
    /// <summary>The end of the names of additional files that are tables.</summary>
    public const string FileSuffix = ".hazards.txt";

    private static readonly Lazy<ImmutableArray<HazardRow>> s_shipped = new(static () =>
        [.. new[] { "Framework.hazards.txt", "Packages.hazards.txt" }.SelectMany(static name => Rows(SourceText.From(EmbeddedFile.Read(name))))]);

    private readonly Dictionary<ISymbol, ImmutableArray<HazardRow>> _rows = new(SymbolEqualityComparer.Default);

    public HazardTable(Compilation compilation, AnalyzerOptions options, CancellationToken cancellationToken)
    {
        foreach (var row in s_shipped.Value.Concat(OfUser(options, cancellationToken)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            UndoingMethods.UnionWith(row.UndoneBy);
            foreach (var member in MembersOf(row.Member, compilation))
            {
                _rows[member] = Find(member).Add(row);
            }
        }
    }

    /// <summary>The names of the methods that take something back.</summary>
    public HashSet<string> UndoingMethods { get; } = new(StringComparer.Ordinal);

    public static bool IsTable(AdditionalText file) => file.Path.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The rows about a method, property, field, event or, for creations, a type.</summary>
    public ImmutableArray<HazardRow> Find(ISymbol member) =>
        _rows.TryGetValue(member.OriginalDefinition, out var rows) ? rows : [];

    /// <summary>The rows about the creation of an object of exactly this type.</summary>
    public IEnumerable<HazardRow> FindNew(INamedTypeSymbol type) => Find(type).Where(static row => row.Use == HazardUse.New);

    private static IEnumerable<HazardRow> OfUser(AnalyzerOptions options, CancellationToken cancellationToken) =>
        options.AdditionalFiles
            .Where(IsTable)
            .Select(file => file.GetText(cancellationToken))
            .OfType<SourceText>()
            .SelectMany(Rows);

    private static IEnumerable<HazardRow> Rows(SourceText text) =>
        HazardTableParser.Parse(text).Select(static line => line.Row).OfType<HazardRow>();

    /// <summary>What a documentation id names in the compilation; all overloads when it has no parameter list.</summary>
    public static IEnumerable<ISymbol> MembersOf(string id, Compilation compilation)
    {
        if (id[0] != 'M' || id.IndexOf('(') >= 0)
        {
            return DocumentationCommentId.GetSymbolsForDeclarationId(id, compilation);
        }

        var dot = id.LastIndexOf('.');
        if (dot < 3)
        {
            return [];
        }

        var name = id.Substring(dot + 1).Replace("#ctor", WellKnownMemberNames.InstanceConstructorName);
        return DocumentationCommentId.GetSymbolsForDeclarationId("T:" + id.Substring(2, dot - 2), compilation)
            .OfType<INamedTypeSymbol>()
            .SelectMany(type => type.GetMembers(name));
    }
}
