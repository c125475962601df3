namespace Shop.Catalog.Diagnostics;

internal static class DiagnosticsEndpoints
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(30);

    public static void MapDiagnostics(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", () => TypedResults.Text("Shop catalog: see products, categories, reorderings\n"));

        var diagnostics = app.MapGroup("/diagnostics").WithTags("Diagnostics");
        diagnostics.MapGet("/fail", Fail);
        diagnostics.MapGet("/wait", WaitAsync);
    }

    /// <summary>Shows operators what a failure looks like to a client and in the log.</summary>
    private static IResult Fail() => throw new InvalidOperationException("This endpoint always fails.");

    /// <summary>Answers after a while, to see what becomes of requests in flight when the app is replaced.</summary>
    private static async Task<IResult> WaitAsync(int milliseconds, TimeProvider clock, CancellationToken cancellation)
    {
        var wait = TimeSpan.FromMilliseconds(Math.Clamp(milliseconds, 0, _longestWait.TotalMilliseconds));
        await Task.Delay(wait, clock, cancellation);
        return Results.Text($"Waited {wait.TotalMilliseconds:0} ms\n");
    }
}
