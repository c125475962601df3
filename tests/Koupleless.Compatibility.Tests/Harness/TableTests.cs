namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>The table and the tests speak of the same applications.</summary>
public sealed class TableTests
{
    [Fact]
    public void Every_application_has_rows() =>
        Assert.Equal(AppsBuild.Names, CompatibilityTable.Rows.Select(static row => CompatibilityRow.AppOf(row).Split(' ')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_row_is_of_a_test_that_is_there()
    {
        var all = CompatibilityTests.All().ToList();
        var labels = all.Select(static tests => tests.Label).ToHashSet(StringComparer.Ordinal);
        foreach (var tests in all.OfType<IDisposable>())
            tests.Dispose();

        Assert.All(CompatibilityTable.Rows.Select(CompatibilityRow.AppOf), label => Assert.Contains(label, labels));
    }

    [Fact]
    public void Every_difference_has_its_reason() =>
        Assert.DoesNotContain(CompatibilityTable.Rows, static row => row.Split('|') is [_, _, _, _, _, _, var inBase, _, var remark, ..] && inBase.Trim() == "no" && remark.Trim().Length == 0);
}
