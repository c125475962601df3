using Koupleless.EndToEnd.Tests;

namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>
/// One application, asked the same things alone, alone under a path base, and as a module, and unloaded at the end. What
/// comes of it is the application's part of docs/compatibility.md.
/// </summary>
public abstract class CompatibilityTests
{
    /// <summary>The folder of the application in tests/apps/Compatibility.</summary>
    protected abstract string App { get; }

    /// <summary>The part of the table that the application stands in.</summary>
    protected abstract string Area { get; }

    /// <summary>The name of the application as a module.</summary>
    protected string ModuleName => App.ToLowerInvariant();

    /// <summary>The environment of its host, <c>Production</c> or <c>Development</c>.</summary>
    protected virtual string EnvironmentName => "Production";

    /// <summary>The application in the table: one that is run in two environments stands there twice.</summary>
    private string Label => EnvironmentName == "Production" ? App : $"{App} in {EnvironmentName}";

    /// <summary>Command-line arguments: of the process, and of the installation.</summary>
    protected virtual string[] Arguments => [];

    /// <summary>Environment variables of the process, beside the environment's name.</summary>
    protected virtual IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>();

    /// <summary>Whether it has a web host.</summary>
    protected virtual bool Listens => true;

    private string PathBase => $"/{ModuleName}";

    /// <summary>Goes through the features.</summary>
    private protected abstract Task VisitAsync(Visitor visitor);

    [Fact]
    public async Task It_answers_the_same_alone_and_in_a_base_and_unloads()
    {
        var apps = await AppsBuild.Instance;
        var alone = await AloneAsync(apps, "");
        var underPathBase = await AloneAsync(apps, PathBase);

        await using var host = await StartBaseAsync(apps);
        await host.InstallAsync(apps.Artifact(App), Arguments);
        var inBase = await VisitAsync(host.Client.BaseAddress!, PathBase, Surroundings.InBase, () => host.Output);
        var outcome = await host.UninstallAsync(ModuleName);

        var rows = new List<CompatibilityRow>();
        foreach (var ((first, second), third) in alone.Zip(underPathBase).Zip(inBase))
        {
            var row = new CompatibilityRow(
                Area,
                first.Name,
                Label,
                VolatileParts.Remove(first.Text, host.Client.BaseAddress!, "") == VolatileParts.Remove(second.Text, host.Client.BaseAddress!, PathBase),
                second.Text == third.Text,
                outcome == "Unloaded",
                first.Differs);
            rows.Add(row);
            if (first.Differs is null)
                Assert.Equal(second.Text, third.Text);
            else
                Assert.False(row.InBase, $"'{first.Name}' is the same in a base by now: what the test says of a difference is outdated.");
        }

        Assert.Equal("Unloaded", outcome);
        CompatibilityTable.Check(Label, rows);
    }

    // The time of a start is not what is tested, and many of these run at once.
    private protected virtual Task<BaseProcess> StartBaseAsync(AppsBuild apps) => BaseProcess.StartAsync(apps.BaseAssembly, ["--Koupleless:StartTimeout=00:03:00"], Environment());

    private protected virtual Task<AppProcess> StartAloneAsync(AppsBuild apps, IReadOnlyDictionary<string, string> environment) =>
        AppProcess.StartAsync(apps.Published(App), Arguments, environment, Listens);

    private async Task<IReadOnlyList<FeatureTranscript>> AloneAsync(AppsBuild apps, string pathBase)
    {
        var environment = Environment();
        if (pathBase.Length > 0)
        {
            environment["DOTNET_STARTUP_HOOKS"] = ConsumerFolder.Metadata("PathBaseHook");
            environment["TEST_PATHBASE"] = pathBase;
        }

        await using var process = await StartAloneAsync(apps, environment);
        return await VisitAsync(process.Address, pathBase, pathBase.Length > 0 ? Surroundings.AloneUnderPathBase : Surroundings.Alone, () => process.Output);
    }

    private async Task<IReadOnlyList<FeatureTranscript>> VisitAsync(Uri server, string pathBase, Surroundings surroundings, Func<string> output)
    {
        using var visitor = new Visitor(server, pathBase, surroundings);
        try
        {
            await VisitAsync(visitor);
        }
        catch (Exception e)
        {
            Assert.Fail($"{surroundings}, {visitor.Features.LastOrDefault()?.Name}: {e}{System.Environment.NewLine}{output()}");
        }

        return visitor.Features;
    }

    private Dictionary<string, string> Environment() => new(Variables) { ["ASPNETCORE_ENVIRONMENT"] = EnvironmentName };
}
