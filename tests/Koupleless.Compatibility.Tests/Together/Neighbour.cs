using Koupleless.Compatibility.Tests.Harness;
using Koupleless.EndToEnd.Tests;

namespace Koupleless.Compatibility.Tests.Together;

/// <summary>An application that shares its base with others.</summary>
/// <param name="tests">The application's own test, which knows what to ask it.</param>
internal sealed class Neighbour(CompatibilityTests tests) : IDisposable
{
    private AloneAnswers _alone = null!;
    private Uri _server = null!;

    public string Name => tests.Label;

    public string Module => tests.ModuleName;

    public bool IsBuilt => tests.IsBuilt;

    public IReadOnlyDictionary<string, string> Environment { get; } = tests.ProcessEnvironment();

    /// <summary>Learns what it answers in a process of its own.</summary>
    public async Task RunAloneAsync(AppsBuild apps) => _alone = await tests.AloneUnderPathBaseAsync(apps);

    /// <param name="apps">Has its artifact.</param>
    /// <param name="host">The base.</param>
    /// <param name="http">The base's address for clients of every kind but</param>
    /// <param name="http2">those that speak HTTP/2 only.</param>
    public Task InstallAsync(AppsBuild apps, BaseProcess host, Uri http, Uri http2)
    {
        _server = tests.SpeaksHttp2Only ? http2 : http;
        return tests.InstallAsync(apps, host);
    }

    /// <summary>Goes through all of its features: what it answers must be what it answers alone.</summary>
    public async Task VisitAsync(BaseProcess host)
    {
        foreach (var (alone, inBase) in _alone.Features.Zip(await tests.VisitInBaseAsync(_server, host)).Where(static pair => pair.First.Differs is null))
            Assert.True(alone.Text == inBase.Text, $"{Name}, {alone.Name}:\n{inBase.Text}\nand not\n{alone.Text}");
    }

    /// <summary>Asks it again and again. The last time begins after the end, so that its answer is one of after it.</summary>
    public async Task ServeUntilAsync(CancellationToken end)
    {
        using var stranger = tests.Stranger(_server, Surroundings.InBase);
        bool last;
        do
        {
            last = end.IsCancellationRequested;
            var answer = await stranger.SeeAsync(tests.AskAgain!);
            Assert.True(_alone.Again == answer, $"{Name}:\n{answer}\nand not\n{_alone.Again}");
        }
        while (!last);
    }

    public void Dispose() => (tests as IDisposable)?.Dispose();
}
