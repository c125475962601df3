using Koupleless.Analyzers.Rules.Tables;
using Koupleless.CodeFixes.Rules.Tables;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Tables;

public class ReleaseMemberTests
{
    private static readonly FixRunner<HazardTableAnalyzer, ReleaseMemberFixProvider> s_runner = new();

    [Fact]
    public Task A_class_becomes_disposable() => s_runner.VerifyAsync(
        """
        return;

        /// <summary>Polls.</summary>
        internal sealed class Poller
        {
            private Timer? _timer;

            // Starts.
            public void Start() => _timer = [|new Timer(_ => Poll(), null, 1000, 1000)|];

            private void Poll()
            {
            }
        }
        """,
        """
        return;

        /// <summary>Polls.</summary>
        internal sealed class Poller : IDisposable
        {
            private Timer? _timer;

            // Starts.
            public void Start() => _timer = new Timer(_ => Poll(), null, 1000, 1000);

            private void Poll()
            {
            }

            public void Dispose()
            {
                _timer?.Dispose();
            }
        }
        """);
}
