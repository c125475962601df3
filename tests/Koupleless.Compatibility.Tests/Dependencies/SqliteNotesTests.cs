using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Dependencies;

/// <summary>An application whose settings name a database by a relative path, as most tutorials do.</summary>
public sealed class SqliteNotesTests : CompatibilityTests
{
    protected override string App => "SqliteNotes";

    protected override string Area => "Dependencies";

    internal override Func<Visitor, Task> AskAgain => static visitor => visitor.GetAsync(200, "/archive");

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("SQLite with a relative `Data Source`, and `ATTACH` of a relative path");
        await visitor.SendAsync(200, "PUT", "/notes/tea", null);
        await visitor.SendAsync(200, "PUT", "/notes/milk", null);
        await visitor.SendAsync(200, "DELETE", "/notes/milk", null);
        Assert.Equal("""["tea"]""", await visitor.GetAsync(200, "/notes"));
        Assert.Equal("""["milk"]""", await visitor.GetAsync(200, "/archive"));
        Assert.Contains("notes.db", await visitor.GetAsync(200, "/files"), StringComparison.Ordinal);
        Assert.Equal("true", await visitor.GetAsync(200, "/backup"));

        visitor.Feature("SQLite, configured by the program");
        Assert.Equal("true", await visitor.GetAsync(200, "/configured"));
    }
}
