using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Apis;

/// <summary>Documents of the framework's own OpenAPI, of route handlers and controllers.</summary>
public sealed class OpenApiDocumentsTests : CompatibilityTests
{
    protected override string App => "OpenApiDocuments";

    protected override string Area => "APIs";

    internal override Func<Visitor, Task> AskAgain => static visitor => visitor.GetAsync(200, "/openapi/public.json");

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("OpenAPI documents: several, transformers, XML comments, server address");
        var document = await visitor.GetAsync(200, "/openapi/public.json");
        Assert.Contains("A part of the title.", document, StringComparison.Ordinal);
        Assert.Contains("The day it has to be back.", document, StringComparison.Ordinal);
        Assert.Contains(visitor.Root.ToString().TrimEnd('/'), document, StringComparison.Ordinal);
        Assert.Contains("/reindex", await visitor.GetAsync(200, "/openapi/internal.json"), StringComparison.Ordinal);
        await visitor.GetAsync(404, "/openapi/other.json");

        visitor.Feature("OpenAPI documents in YAML");
        await visitor.GetAsync(200, "/openapi/public.yaml");

        visitor.Feature("What the documents describe");
        await visitor.GetAsync(200, "/books?title=c");
        await visitor.GetAsync(200, "/books/9780131103627");
        await visitor.GetAsync(404, "/books/1");
        await visitor.PostJsonAsync(201, "/books", """{"isbn":"9780000000000","title":"New","kind":"Novel","price":9.5,"format":{"on":"file","source":"https://example.org/new","bytes":12}}""");
        await visitor.GetAsync(200, "/loans/4");
        await visitor.PostJsonAsync(200, "/loans", """{"isbn":"9780131103627","until":"2026-05-01"}""", "X-Desk: north");
        await visitor.GetAsync(200, "/ping");
    }
}
