// outcome: gone
// title: the generator binds the parameters
// properties: EnableRequestDelegateGenerator=true
public readonly record struct Sku(string Value)
{
    public static bool TryParse(string text, out Sku sku)
    {
        sku = new Sku(text);
        return text.Length > 0;
    }
}

public static class Case
{
    public static async Task Run()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        await using var app = builder.Build();
        app.MapGet("/orders/{sku}", static (Sku sku, int page) => $"{sku.Value} {page}");
        _ = ((IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints).Count();
    }
}
