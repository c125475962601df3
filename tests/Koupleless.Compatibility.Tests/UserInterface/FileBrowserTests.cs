using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.UserInterface;

/// <summary>A folder to look around in.</summary>
public sealed class FileBrowserTests : CompatibilityTests
{
    protected override string App => "FileBrowser";

    protected override string Area => "User interface";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("Directory browser below a web root of another name");
        await visitor.GetAsync(200, "/");
        await visitor.GetAsync(301, "/reports");
        await visitor.GetAsync(200, "/reports/");
        await visitor.SendAsync(200, "HEAD", "/reports/", null);
        await visitor.GetAsync(404, "/nothing/");

        visitor.Feature("Default files");
        await visitor.GetAsync(301, "/reports/2025");
        await visitor.GetAsync(200, "/reports/2025/");
        await visitor.GetAsync(200, "/reports/2025/summary.txt");

        visitor.Feature("Files of an unknown type");
        await visitor.GetAsync(200, "/reports/about.md2");

        visitor.Feature("File server at a request path");
        await visitor.GetAsync(200, "/album/");
        await visitor.GetAsync(200, "/album/dot.gif");
        await visitor.GetAsync(206, "/album/dot.gif", "Range: bytes=0-5");
        await visitor.GetAsync(404, "/album/reports");
    }
}
