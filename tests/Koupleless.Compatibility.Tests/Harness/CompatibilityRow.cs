namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>A row of the table in docs/compatibility.md.</summary>
/// <param name="Area">The part of the table.</param>
/// <param name="Feature">The feature of the framework.</param>
/// <param name="App">The application that uses it.</param>
/// <param name="UnderPathBase">Alone under a path base it answers as alone without one.</param>
/// <param name="InBase">In a base it answers as alone under the same path base.</param>
/// <param name="Unloads">The module was gone after the uninstall.</param>
/// <param name="Remark">The reason of a difference, and the way round it.</param>
internal sealed record CompatibilityRow(string Area, string Feature, string App, bool UnderPathBase, bool InBase, bool Unloads, string? Remark)
{
    /// <summary>The row in Markdown.</summary>
    public override string ToString() => $"| {Area} | {Feature} | {App} | yes | {YesOrNo(UnderPathBase)} | {YesOrNo(InBase)} | {YesOrNo(Unloads)} | {Remark} |";

    /// <summary>The application of a row in Markdown.</summary>
    public static string AppOf(string row) => row.Split('|')[3].Trim();

    private static string YesOrNo(bool value) => value ? "yes" : "no";
}
