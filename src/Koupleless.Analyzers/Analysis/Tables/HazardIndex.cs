namespace Koupleless.Analyzers.Analysis.Tables;

/// <summary>The rows of some tables. Immutable.</summary>
internal sealed class HazardIndex
{
    public HazardIndex(IEnumerable<HazardRow> rows)
    {
        Rows = [.. rows];
        Types = new(Rows, static row => MemberId.TypeOf(row.Member));
        UndoingMethods = [.. Rows.SelectMany(static row => row.UndoneBy)];
    }

    public IReadOnlyList<HazardRow> Rows { get; }

    /// <summary>The rows by the types that they, or the members they name, are of.</summary>
    public TypeIndex<HazardRow> Types { get; }

    /// <summary>The names of the methods that take something back.</summary>
    public HashSet<string> UndoingMethods { get; }
}
