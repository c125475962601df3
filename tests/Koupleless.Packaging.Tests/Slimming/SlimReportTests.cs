using System.Text;

namespace Koupleless.Packaging.Tests.Slimming;

public sealed class SlimReportTests : IDisposable
{
    private readonly SlimClosure _closure = new();

    public void Dispose() => _closure.Dispose();

    [Fact]
    public void A_report_is_read_as_it_was_written_and_says_where_a_file_comes_from()
    {
        _closure.Package("Beta", fileVersion: "1.0.3.0", references: ["Alpha"], dependencies: "Alpha").Package("Alpha", root: false).Package("Alpha", "0.9.0.0", root: false, role: ClosureRole.Superseded);

        var report = Report(static request => request with { Bases = [SlimClosure.Base("Shop.Base", new SuppliedAssembly("Beta", "1.0.0.0", "1.0.4.0"))], Packages = new Dictionary<string, ReferenceMark> { ["Beta"] = new(Policy: VersionPolicy.SameMajor) } });
        var json = report.ToUtf8Json();

        Assert.Equal(json, SlimReport.Read(json).ToUtf8Json());
        Assert.Equal(["Alpha.dll", "Beta.dll"], report.Files.Select(static file => file.File));
        Assert.Equal(("1.0.0", "Beta", "package Alpha 1.0.0"), (report.Files[0].PackageVersion, report.Files[0].Through?.Single(), report.Files[0].AlsoIn?.Single()));
        Assert.Equal(("1.0.3.0", "1.0.4.0", VersionPolicy.SameMajor), (report.Files[1].FileVersion, report.Files[1].BaseFileVersion, report.Files[1].VersionPolicy));
        Assert.Contains("\"decision\": \"provided\"", Encoding.UTF8.GetString(json));
        Assert.Contains("\"versionPolicy\": \"AtLeast\"", Encoding.UTF8.GetString(json));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ "module": "m", "version": "1", "bases": [], "versionPolicy": "AtLeast", "files": [], "schemaVersion": 2 }""")]
    [InlineData("""{ "module": "m", "files": [ { "file": "a.dll", "decision": "shared", "reason": "" } ] }""")]
    public void What_is_no_report_is_refused(string text) =>
        Assert.Equal("KPL5004", Assert.Throws<KouplelessException>(() => SlimReport.Read(Encoding.UTF8.GetBytes(text))).Code);

    [Fact]
    public void Only_what_changed_sides_came_or_went_is_a_change()
    {
        var before = Reported(("Alpha.dll", SlimDecision.Private), ("Beta.dll", SlimDecision.Private), ("Gone.dll", SlimDecision.Provided));
        var after = Reported(("Alpha.dll", SlimDecision.Provided), ("Beta.dll", SlimDecision.Private), ("New.dll", SlimDecision.Framework));

        Assert.Equal(["Alpha.dll: private -> provided (why)", "Gone.dll: provided -> no longer brought", "New.dll: framework (why)"], SlimReportChanges.Between(before, after));
        Assert.Equal(3, SlimReportChanges.Between(null, after).Count());
        Assert.Empty(SlimReportChanges.Between(after, after));
    }

    private static SlimReport Reported(params (string File, SlimDecision Decision)[] files) =>
        new("orders", "1.0.0", [], VersionPolicy.AtLeast, [.. files.Select(static file => new SlimReportEntry(file.File, file.Decision, "why"))]);

    private SlimReport Report(Func<SlimRequest, SlimRequest> with)
    {
        var request = _closure.Request(["Beta"], with);
        return SlimReport.Of("orders", "1.0.0", request, ModuleSlimmer.Slim(request));
    }
}
