using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Apis;

/// <summary>Documents and the user interface of Swashbuckle, for an API with versions.</summary>
public sealed class SwashbuckleTests : CompatibilityTests
{
    protected override string App => "Swashbuckle";

    protected override string Area => "APIs";

    internal override Func<Visitor, Task> AskAgain => static async visitor =>
    {
        await visitor.GetAsync(200, "/swagger/v2/swagger.json");
        await visitor.GetAsync(200, "/api/v2/parcels/4");
    };

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("API versions by path, header and query (`Microsoft.AspNetCore.Mvc.Versioning`)");
        await visitor.GetAsync(200, "/api/v1/parcels/4");
        Assert.Contains("Bonn", await visitor.GetAsync(200, "/api/v2/parcels/4"), StringComparison.Ordinal);
        await visitor.GetAsync(404, "/api/v2/parcels/101");
        await visitor.GetAsync(200, "/api/parcels/4");
        Assert.Contains("Bonn", await visitor.GetAsync(200, "/api/parcels/4", "X-Api-Version: 2.0"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/api/parcels/4?api-version=2.0");
        await visitor.GetAsync(400, "/api/parcels/4?api-version=3.0");
        await visitor.PostJsonAsync(201, "/api/v2/parcels", """{"id":7,"place":"Bonn"}""");

        visitor.Feature("Swashbuckle: a document for each version");
        Assert.Contains("/api/v1/parcels/{id}", await visitor.GetAsync(200, "/swagger/v1/swagger.json"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/swagger/v2/swagger.json");
        await visitor.GetAsync(404, "/swagger/v3/swagger.json");

        visitor.Feature("Swashbuckle: XML comments, `IncludeXmlComments(Path.Combine(AppContext.BaseDirectory, …))`");
        Assert.Contains("One parcel, with its way.", await visitor.GetAsync(200, "/swagger/v2/swagger.json"), StringComparison.Ordinal);

        visitor.Feature("Swashbuckle's user interface");
        await visitor.GetAsync(301, "/swagger");
        Assert.Contains("<title>Parcels</title>", await visitor.GetAsync(200, "/swagger/index.html"), StringComparison.Ordinal);
        await visitor.GetAsync(200, "/swagger/index.js");
        await visitor.GetAsync(200, "/swagger/swagger-ui.css");
        await visitor.GetAsync(200, "/swagger/swagger-ui-bundle.js", "Accept-Encoding: gzip");
        await visitor.GetAsync(200, "/swagger/favicon-32x32.png");
    }
}
