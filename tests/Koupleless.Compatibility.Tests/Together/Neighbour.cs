using System.Net;
using Koupleless.Compatibility.Tests.Harness;
using Koupleless.EndToEnd.Tests;

namespace Koupleless.Compatibility.Tests.Together;

/// <summary>An application that shares its base with others.</summary>
internal sealed class Neighbour(CompatibilityTests tests, string app, string[] arguments, IReadOnlyDictionary<string, string> environment)
{
    private (string Path, HttpStatusCode Status)? _question;

    public string App => app;

    public string Module { get; } = app.ToLowerInvariant();

    /// <summary>The environment variables that it needs.</summary>
    public IReadOnlyDictionary<string, string> Environment => environment;

    public Task InstallAsync(AppsBuild apps, BaseProcess host) => host.InstallAsync(apps.Artifact(app), arguments);

    /// <summary>What it answers in a process of its own.</summary>
    public async Task<string> AloneUnderPathBaseAsync(AppsBuild apps) => Text(await tests.AloneUnderPathBaseAsync(apps));

    /// <summary>Asks it in the base all that its own test asks.</summary>
    public async Task<string> VisitAsync(BaseProcess host)
    {
        var visitor = await tests.VisitInBaseAsync(host);
        _question = visitor.FirstQuestion;
        return Text(visitor.Features);
    }

    /// <summary>Asks it the same question again and again, at least once, and the answer's status must stay.</summary>
    public async Task ServeUntilAsync(BaseProcess host, CancellationToken end)
    {
        if (_question is not var (path, status))
            return;
        do
        {
            using var response = await host.Client.GetAsync(new Uri($"/{Module}{path}", UriKind.Relative), CancellationToken.None);
            Assert.True(response.StatusCode == status, $"{Module}{path} is answered {(int)response.StatusCode}, not {(int)status}.");
        }
        while (!end.IsCancellationRequested);
    }

    private static string Text(IReadOnlyList<FeatureTranscript> features) =>
        string.Join(System.Environment.NewLine, features.Where(static feature => feature.Differs is null).Select(static feature => $"{feature.Name}{System.Environment.NewLine}{feature.Text}"));
}
