using System.Collections;
using Koupleless.Packaging;
using Microsoft.Extensions.Logging;

namespace Koupleless.Hosting.Services;

/// <summary>Writes a module's log into the base's providers, with the module's name and version in scope. Thread-safe.</summary>
[ProviderAlias("Koupleless")]
internal sealed class ModuleLoggerProvider(ILoggerFactory baseFactory, ModuleManifest manifest) : ILoggerProvider
{
    private readonly ModuleScope _scope = new(manifest.Name, manifest.Version);

    public ILogger CreateLogger(string categoryName) => new ModuleLogger(baseFactory.CreateLogger(categoryName), _scope);

    public void Dispose()
    {
        // The base's factory goes on; there is nothing of the module in it but the names of its categories.
    }

    private sealed class ModuleLogger(ILogger inner, ModuleScope scope) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => inner.BeginScope(state);

        public bool IsEnabled(LogLevel logLevel) => inner.IsEnabled(logLevel);

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!inner.IsEnabled(logLevel))
                return;
            using (inner.BeginScope(scope))
                inner.Log(logLevel, eventId, state, exception, formatter);
        }
    }

    /// <summary>What logging providers expect of a scope: names and values, and a text.</summary>
    private sealed class ModuleScope(string name, string version) : IReadOnlyList<KeyValuePair<string, object?>>
    {
        private readonly string _text = $"Module:{name} ModuleVersion:{version}";

        public int Count => 2;

        public KeyValuePair<string, object?> this[int index] => index switch
        {
            0 => new("Module", name),
            1 => new("ModuleVersion", version),
            _ => throw new ArgumentOutOfRangeException(nameof(index)),
        };

        public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
        {
            yield return this[0];
            yield return this[1];
        }

        public override string ToString() => _text;

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
