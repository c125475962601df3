using Humanizer;
using Microsoft.AspNetCore.Http.HttpResults;
using Polly;
using Polly.Retry;

namespace Reports.Delivery;

public static class DeliveryEndpoints
{
    private const int Retries = 2;

    public static void MapDeliveries(this IEndpointRouteBuilder app) => app.MapPost("/deliveries", DeliverAsync);

    // Tells another service that there is a new report.
    private static async Task<Results<Ok<string>, ProblemHttpResult>> DeliverAsync(Uri to, CancellationToken cancellationToken)
    {
        var attempts = 0;
        var retry = new ResiliencePipelineBuilder()
            .AddRetry(new RetryStrategyOptions { MaxRetryAttempts = Retries, Delay = TimeSpan.FromMilliseconds(1), ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>() })
            .Build();
        using var client = new HttpClient();
        try
        {
            await retry.ExecuteAsync(
                async token =>
                {
                    attempts++;
                    using var response = await client.PostAsync(to, new StringContent("new report"), token);
                    response.EnsureSuccessStatusCode();
                },
                cancellationToken);
            return TypedResults.Ok($"delivered at the {attempts.ToOrdinalWords()} attempt");
        }
        catch (HttpRequestException)
        {
            return TypedResults.Problem($"Gave up after {"attempt".ToQuantity(attempts)}.", statusCode: StatusCodes.Status502BadGateway);
        }
    }
}
