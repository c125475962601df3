using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Analysis.Tables;

/// <summary>Rows by the names of the types that they are about. Immutable.</summary>
internal sealed class HazardIndex
{
    private readonly ILookup<string, HazardRow> _byTypeName;

    public HazardIndex(IEnumerable<HazardRow> rows)
    {
        Rows = [.. rows];
        _byTypeName = Rows.ToLookup(static row => MemberId.SimpleNameOf(MemberId.TypeOf(row.Member)), StringComparer.Ordinal);
        UndoingMethods = [.. Rows.SelectMany(static row => row.UndoneBy)];
    }

    public IReadOnlyList<HazardRow> Rows { get; }

    /// <summary>The names of the methods that take something back.</summary>
    public HashSet<string> UndoingMethods { get; }

    /// <summary>True when there may be rows about the type: asked of every member that the code uses.</summary>
    public bool MayBeAbout(INamedTypeSymbol type) => _byTypeName.Contains(type.Name);

    /// <summary>The rows about the type and its members.</summary>
    /// <param name="type">As declared, not as constructed.</param>
    public IEnumerable<HazardRow> RowsAbout(INamedTypeSymbol type)
    {
        var id = type.GetDocumentationCommentId();
        return _byTypeName[type.Name].Where(row => MemberId.TypeOf(row.Member) == id);
    }
}
