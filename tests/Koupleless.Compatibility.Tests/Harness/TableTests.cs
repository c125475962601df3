namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>The table and the tests speak of the same applications.</summary>
public sealed class TableTests
{
    [Fact]
    public void Every_row_is_of_an_application_that_is_there() =>
        Assert.Equal(AppsBuild.Names, CompatibilityTable.Rows.Select(static row => CompatibilityRow.AppOf(row).Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_difference_has_its_reason() =>
        Assert.DoesNotContain(CompatibilityTable.Rows, static row => row.Split('|') is [_, _, _, _, _, _, var inBase, _, var remark, ..] && inBase.Trim() == "no" && remark.Trim().Length == 0);
}
