// outcome: gone
// title: an endpoint that is a request delegate
public static class Case
{
    public static async Task Run()
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRoutingCore();
        await using var app = builder.Build();
        app.MapGet("/orders", static context => context.Response.WriteAsync("orders"));
        _ = ((IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints).Count();
    }
}
