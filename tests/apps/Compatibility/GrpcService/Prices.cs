using Google.Protobuf.WellKnownTypes;
using GrpcService.Protocol;

namespace GrpcService;

public class Prices
{
    private static readonly SortedDictionary<string, double> s_prices = new() { ["bread"] = 3.5, ["milk"] = 1.25, ["tea"] = 4 };
    private int _abandoned;

    public async Task GetAsync(GrpcCall<StringValue> call)
    {
        var article = await call.ReadAsync();
        call.Context.Response.Headers["shop"] = "open";
        call.Context.Response.AppendTrailer("currency", "EUR");
        await call.WriteAsync(new DoubleValue { Value = PriceOf(article!.Value) });
    }

    public async Task ListAsync(GrpcCall<Empty> call)
    {
        await call.ReadAsync();
        foreach (var (article, price) in s_prices)
        {
            await call.WriteAsync(new StringValue { Value = FormattableString.Invariant($"{article} {price}") });
        }
    }

    public async Task SumAsync(GrpcCall<StringValue> call)
    {
        var sum = 0.0;
        while (await call.ReadAsync() is { } article)
        {
            sum += PriceOf(article.Value);
        }

        await call.WriteAsync(new DoubleValue { Value = sum });
    }

    /// <summary>Meets every offer half way, until the client has enough.</summary>
    public async Task NegotiateAsync(GrpcCall<DoubleValue> call)
    {
        try
        {
            while (await call.ReadAsync() is { } offer)
            {
                await call.WriteAsync(new DoubleValue { Value = (offer.Value + 10) / 2 });
            }
        }
        catch (Exception) when (call.Context.RequestAborted.IsCancellationRequested)
        {
            Interlocked.Increment(ref _abandoned);
            throw;
        }
    }

    /// <summary>Takes a minute, which hardly anybody has.</summary>
    public async Task AppraiseAsync(GrpcCall<StringValue> call)
    {
        await call.ReadAsync();
        await Task.Delay(TimeSpan.FromMinutes(1), call.CancellationToken);
        await call.WriteAsync(new DoubleValue());
    }

    /// <summary>How many negotiations the client has left without a word.</summary>
    public async Task CountAbandonedAsync(GrpcCall<Empty> call)
    {
        await call.ReadAsync();
        await call.WriteAsync(new Int32Value { Value = _abandoned });
    }

    private static double PriceOf(string article) =>
        s_prices.TryGetValue(article, out var price) ? price : throw new GrpcException(GrpcStatus.NotFound, $"no price for '{article}'");
}
