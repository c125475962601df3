using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.UserInterface;

/// <summary>Files of the web root, of a folder and of an assembly.</summary>
public class StaticAssetsTests : CompatibilityTests
{
    protected override string App => "StaticAssets";

    protected override string Area => "User interface";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("`MapStaticAssets`");
        await visitor.GetAsync(200, "/");
        await visitor.GetAsync(200, "/css/site.css");
        await visitor.GetAsync(304, "/css/site.css", $"If-None-Match: {visitor.ETag}");
        await visitor.SendAsync(200, "HEAD", "/images/logo.svg", null);
        await visitor.SendAsync(405, "DELETE", "/images/logo.svg", null);
        await visitor.GetAsync(206, "/css/site.css", "Range: bytes=0-3");
        await visitor.GetAsync(404, "/css/none.css");

        visitor.Feature("Compressed copies of static assets");
        await visitor.GetAsync(200, "/css/site.css", "Accept-Encoding: gzip");
        await VisitPublishedCopiesAsync(visitor);

        visitor.Feature("`MapFallbackToFile`");
        await visitor.GetAsync(200, "/shop/basket/12");

        visitor.Feature("`UseStaticFiles` with a folder: ranges and conditions");
        await visitor.GetAsync(200, "/downloads/spring.prices");
        await visitor.GetAsync(304, "/downloads/spring.prices", $"If-None-Match: {visitor.ETag}");
        await visitor.GetAsync(206, "/downloads/spring.prices", "Range: bytes=0-12", $"If-Range: {visitor.ETag}");
        await visitor.GetAsync(200, "/downloads/spring.prices", "Range: bytes=0-12", "If-Range: \"other\"");
        await visitor.GetAsync(206, "/downloads/spring.prices", "Range: bytes=-11");
        await visitor.GetAsync(416, "/downloads/spring.prices", "Range: bytes=900-");
        await visitor.GetAsync(412, "/downloads/spring.prices", "If-Match: \"other\"");
        await visitor.GetAsync(404, "/downloads/%2e%2e/appsettings.json");

        visitor.Feature("Embedded and composite file providers");
        await visitor.GetAsync(200, "/legal/imprint.txt");
        await visitor.GetAsync(200, "/legal/terms.txt");

        visitor.Feature("`WebRootPath` and the host's file providers");
        await visitor.GetAsync(200, "/where");
        await VisitFoldersAsync(visitor);
    }

    private protected virtual async Task VisitPublishedCopiesAsync(Visitor visitor)
    {
        await visitor.GetAsync(304, "/css/site.css", "Accept-Encoding: gzip", $"If-None-Match: {visitor.ETag}");
        await visitor.GetAsync(200, "/css/site.css", "Accept-Encoding: br, gzip");
    }

    private protected virtual Task VisitFoldersAsync(Visitor visitor) => visitor.GetAsync(200, "/folders/css");
}
