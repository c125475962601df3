// outcome: gone
// title: Pipelines without a result type, with callbacks and context values of the module
// packages: Polly.Core
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

public sealed record Quote(decimal Price);

public sealed class Quotes
{
    private static readonly ResiliencePropertyKey<Quote> s_last = new("last");

    private readonly ResiliencePipeline _pipeline = new ResiliencePipelineBuilder()
        .AddRetry(new RetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.FromMilliseconds(1), OnRetry = static _ => ValueTask.CompletedTask })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions { OnOpened = static _ => ValueTask.CompletedTask })
        .AddTimeout(new TimeoutStrategyOptions { Timeout = TimeSpan.FromSeconds(30) })
        .Build();

    public async Task<Quote> GetAsync()
    {
        var context = ResilienceContextPool.Shared.Get();
        context.Properties.Set(s_last, new Quote(2));
        var attempts = 0;
        var quote = await _pipeline.ExecuteAsync(
            async current =>
            {
                if (attempts++ == 0)
                    throw new InvalidOperationException();
                await Task.Yield();
                return current.Properties.GetValue(s_last, new Quote(0));
            },
            context);
        ResilienceContextPool.Shared.Return(context);
        return quote;
    }
}

public static class Case
{
    public static async Task Run() => Console.WriteLine((await new Quotes().GetAsync()).Price);
}
