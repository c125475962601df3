using Microsoft.AspNetCore.Http.Features;

namespace RawSockets;

public static class Upgrade
{
    /// <summary>A protocol of our own: lines, each sent back in capitals, until the client says bye.</summary>
    public static async Task RunAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpUpgradeFeature>() is not { IsUpgradableRequest: true } feature || context.Request.Headers.Upgrade != "shout")
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            context.Response.Headers.Upgrade = "shout";
            return;
        }

        context.Response.Headers.Upgrade = "shout";
        await using var stream = await feature.UpgradeAsync();
        using var reader = new StreamReader(stream);
        await using var writer = new StreamWriter(stream) { NewLine = "\n" };
        while (await reader.ReadLineAsync(context.RequestAborted) is { } line and not "bye")
        {
            await writer.WriteLineAsync(line.ToUpperInvariant());
            await writer.FlushAsync(context.RequestAborted);
        }
    }
}
