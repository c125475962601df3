using Koupleless.Compatibility.Tests.Harness;
using Koupleless.EndToEnd.Tests;

namespace Koupleless.Compatibility.Tests.Together;

/// <summary>Applications beside each other in one base: other versions of the same packages, the same names for other things.</summary>
public sealed class TogetherTests : IDisposable
{
    private const int Least = 10;
    private const string Begin = "<!-- together: written by tests/Koupleless.Compatibility.Tests -->";
    private const string End = "<!-- end of together -->";

    private readonly IReadOnlyList<Neighbour> _neighbours =
    [
        .. CompatibilityTests.All()
            .Where(static tests => tests.AskAgain is not null)
            .OrderBy(static tests => tests.ModuleName, StringComparer.Ordinal)
            .Select(static tests => new Neighbour(tests)),
    ];

    private IReadOnlyList<Neighbour> Built => [.. _neighbours.Where(static neighbour => neighbour.IsBuilt)];

    public void Dispose()
    {
        foreach (var neighbour in _neighbours)
            neighbour.Dispose();
    }

    [Fact]
    public async Task Installed_at_once_they_answer_as_alone_and_each_unloads_while_the_others_serve()
    {
        var apps = await AppsBuild.Instance;
        var neighbours = Built;
        // One after the other: so many processes at a time would take too long to start.
        foreach (var neighbour in neighbours)
            await neighbour.RunAloneAsync(apps);
        await using var host = await StartBaseAsync(apps);
        var addresses = await host.AddressesAsync();

        await Task.WhenAll(neighbours.Select(neighbour => neighbour.InstallAsync(apps, host, http: addresses[0], http2: addresses[1])));
        await Task.WhenAll(neighbours.Select(neighbour => neighbour.VisitAsync(host)));
        for (var gone = 1; gone <= neighbours.Count; gone++)
            await UninstallAsync(host, neighbours[gone - 1], [.. neighbours.Skip(gone)]);

        // Some of them may be left out while one is worked on.
        if (neighbours.Count == _neighbours.Count)
            CheckDocument();
    }

    private static async Task UninstallAsync(BaseProcess host, Neighbour one, IReadOnlyList<Neighbour> others)
    {
        using var uninstalled = new CancellationTokenSource();
        var serving = others.Select(neighbour => neighbour.ServeUntilAsync(uninstalled.Token)).ToList();

        string outcome;
        try
        {
            outcome = await host.UninstallAsync(one.Module);
        }
        finally
        {
            await uninstalled.CancelAsync();
        }

        await Task.WhenAll(serving);
        Assert.True(outcome == "Unloaded", $"{one.Name} is {outcome}.");
    }

    private Task<BaseProcess> StartBaseAsync(AppsBuild apps)
    {
        var environment = new Dictionary<string, string>();
        foreach (var (name, value) in Built.SelectMany(static neighbour => neighbour.Environment))
            Assert.True(environment.TryAdd(name, value) || environment[name] == value, $"Two applications want another {name}.");
        string[] arguments =
        [
            "--Koupleless:StartTimeout=00:03:00",
            "--Kestrel:Endpoints:A:Url=http://127.0.0.1:0",
            "--Kestrel:Endpoints:B:Url=http://127.0.0.1:0",
            "--Kestrel:Endpoints:B:Protocols=Http2",
        ];
        return BaseProcess.StartAsync(apps.BaseAssembly, arguments, environment);
    }

    private void CheckDocument()
    {
        Assert.True(_neighbours.Count >= Least);
        var names = $"\n{_neighbours.Count} applications: {string.Join(", ", _neighbours.Select(static neighbour => neighbour.Name))}.\n";
        CompatibilityDocument.Update(Begin, End, _ => names);
        Assert.Equal(names, CompatibilityDocument.Read(Begin, End));
    }
}
