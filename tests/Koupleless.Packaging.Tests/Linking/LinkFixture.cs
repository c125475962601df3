using Koupleless.Packaging.Tests.Linking.Cases;

namespace Koupleless.Packaging.Tests.Linking;

/// <summary>All cases compiled, and run in the base before and after its upgrade.</summary>
public sealed class LinkFixture : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Dictionary<string, LinkCaseAssemblies> _assemblies = [];
    private IReadOnlyDictionary<string, RunOutcome> _before = new Dictionary<string, RunOutcome>();
    private IReadOnlyDictionary<string, RunOutcome> _after = new Dictionary<string, RunOutcome>();

    internal LinkTarget TargetBefore { get; private set; } = null!;

    internal LinkTarget TargetAfter { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _assemblies = LinkCases.All
            .AsParallel()
            .WithDegreeOfParallelism(Environment.ProcessorCount)
            .Select(LinkCaseCompiler.Compile)
            .ToDictionary(static assemblies => assemblies.Case.Name);
        var before = Directory.CreateDirectory(_folder["before"]).FullName;
        var after = Directory.CreateDirectory(_folder["after"]).FullName;
        var runs = await Task.WhenAll(
            Task.Run(() => ModuleRunner.RunAsync(before, _assemblies.Values.SelectMany(static a => a.Before), _assemblies.Values.Select(static a => (a.Case.Key, a.Carried)))),
            Task.Run(() => ModuleRunner.RunAsync(after, _assemblies.Values.SelectMany(static a => a.After), _assemblies.Values.Select(static a => (a.Case.Key, a.CarriedAfterwards)))));
        (_before, _after) = (runs[0], runs[1]);
        TargetBefore = TargetOf(before);
        TargetAfter = TargetOf(after);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        TargetBefore?.Dispose();
        TargetAfter?.Dispose();
        _folder.Dispose();
    }

    internal LinkCaseAssemblies Assemblies(string name) => _assemblies[name];

    internal RunOutcome Before(string name) => _before[_assemblies[name].Case.Key];

    internal RunOutcome After(string name) => _after[_assemblies[name].Case.Key];

    private static LinkTarget TargetOf(string folder) => LinkTarget.OfFiles([.. Directory.GetFiles(folder, "*.dll"), .. TargetingPack.RuntimeFiles]);
}
