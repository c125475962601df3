// outcome: evicted
// title: A retry whose result type is of the module: its options are validated
// packages: Polly.Core
using Polly;
using Polly.Retry;

public sealed record Quote(decimal Price);

public static class Case
{
    public static async Task Run()
    {
        var pipeline = new ResiliencePipelineBuilder<Quote>()
            .AddRetry(new RetryStrategyOptions<Quote> { MaxRetryAttempts = 2, Delay = TimeSpan.FromMilliseconds(1), ShouldHandle = static arguments => ValueTask.FromResult(arguments.Outcome.Exception is not null) })
            .Build();
        var quote = await pipeline.ExecuteAsync(static _ => ValueTask.FromResult(new Quote(3)));
        Console.WriteLine(quote.Price);
    }
}
