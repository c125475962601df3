using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Analyzers.Analysis.Tables;

/// <summary>
/// The rows of our tables and the user's, by the members of one compilation. A type's rows are looked for when the code first
/// uses it: to look for all of them would take longer than a small project is compiled. Thread-safe.
/// </summary>
internal sealed class HazardTable
{
    /// <summary>The end of the names of additional files that are tables.</summary>
    public const string FileSuffix = ".hazards.txt";

    private static readonly Lazy<HazardIndex> s_shipped = new(static () =>
        new(new[] { "Framework.hazards.txt", "Packages.hazards.txt" }.SelectMany(static name => Rows(SourceText.From(EmbeddedFile.Read(name))))));

    private readonly HazardIndex _index;
    private readonly ConcurrentDictionary<INamedTypeSymbol, Dictionary<ISymbol, ImmutableArray<HazardRow>>> _types = new(SymbolEqualityComparer.Default);

    public HazardTable(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var ofUser = OfUser(options, cancellationToken);
        _index = ofUser.IsEmpty ? s_shipped.Value : new(s_shipped.Value.Rows.Concat(ofUser));
    }

    /// <summary>The names of the methods that take something back.</summary>
    public HashSet<string> UndoingMethods => _index.UndoingMethods;

    public static bool IsTable(AdditionalText file) => file.Path.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The rows about a method, property, field, event or, for creations, a type.</summary>
    public ImmutableArray<HazardRow> Find(ISymbol member) =>
        (member as INamedTypeSymbol ?? member.ContainingType) is { } type
        && _index.Types.MayBeAbout(type)
        && _types.GetOrAdd(type.OriginalDefinition, Read).TryGetValue(member.OriginalDefinition, out var rows) ? rows : [];

    /// <summary>The rows about the creation of an object of exactly this type.</summary>
    public IEnumerable<HazardRow> FindNew(INamedTypeSymbol type) => Find(type).Where(static row => row.Use == HazardUse.New);

    private Dictionary<ISymbol, ImmutableArray<HazardRow>> Read(INamedTypeSymbol type)
    {
        var rows = new Dictionary<ISymbol, ImmutableArray<HazardRow>>(SymbolEqualityComparer.Default);
        foreach (var row in _index.Types.About(type))
        {
            foreach (var member in MemberId.Find(row.Member, type))
            {
                rows[member] = (rows.TryGetValue(member, out var known) ? known : []).Add(row);
            }
        }

        return rows;
    }

    private static ImmutableArray<HazardRow> OfUser(AnalyzerOptions options, CancellationToken cancellationToken) =>
    [
        .. options.AdditionalFiles
            .Where(IsTable)
            .Select(file => file.GetText(cancellationToken))
            .OfType<SourceText>()
            .SelectMany(Rows),
    ];

    private static IEnumerable<HazardRow> Rows(SourceText text) =>
        HazardTableParser.Parse(text).Select(static line => line.Row).OfType<HazardRow>();
}
