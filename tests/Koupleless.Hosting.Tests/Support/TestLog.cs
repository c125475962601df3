using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Koupleless.Hosting.Tests.Support;

/// <summary>Keeps what a base logs, as text, with the scopes of each line.</summary>
[ProviderAlias("Test")]
internal sealed class TestLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    private event Action<LogLine>? Logged;

    public ConcurrentQueue<LogLine> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <summary>Waits until a line is logged; fails after 30 s.</summary>
    public async Task<LogLine> WaitForAsync(Func<LogLine, bool> predicate)
    {
        var seen = new TaskCompletionSource<LogLine>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Look(LogLine line)
        {
            if (predicate(line))
                seen.TrySetResult(line);
        }

        Logged += Look;
        try
        {
            foreach (var line in Lines)
                Look(line);
            return await seen.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
        finally
        {
            Logged -= Look;
        }
    }

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    internal sealed record LogLine(string Category, LogLevel Level, string Text, IReadOnlyList<string> Scopes, string? Exception);

    private sealed class Logger(TestLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            log._scopes.ForEachScope(static (scope, list) => list.Add(scope?.ToString() ?? ""), scopes);
            var line = new LogLine(category, logLevel, formatter(state, exception), scopes, exception?.ToString());
            log.Lines.Enqueue(line);
            log.Logged?.Invoke(line);
        }
    }
}
