using System.Collections.Concurrent;
using Koupleless.EndToEnd.Tests;

namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>
/// One application, asked the same things alone, alone under a path base, and as a module, and unloaded at the end. What
/// comes of it is the application's part of docs/compatibility.md.
/// </summary>
public abstract class CompatibilityTests
{
    // Of the application's own test and of the one that has it beside others.
    private static readonly ConcurrentDictionary<Type, Lazy<Task<AloneAnswers>>> s_aloneUnderPathBase = new();

    /// <summary>The folder of the application in tests/apps/Compatibility.</summary>
    protected abstract string App { get; }

    /// <summary>The part of the table that the application stands in.</summary>
    protected abstract string Area { get; }

    /// <summary>The name of the application as a module.</summary>
    internal string ModuleName => App.ToLowerInvariant();

    /// <summary>False for an application that is left out while others are worked on.</summary>
    internal bool IsBuilt => AppsBuild.IsBuilt(App);

    /// <summary>The environment of its host, <c>Production</c> or <c>Development</c>.</summary>
    protected virtual string EnvironmentName => "Production";

    /// <summary>The application in the table: one that is run in two environments stands there twice.</summary>
    internal string Label => EnvironmentName == "Production" ? App : $"{App} in {EnvironmentName}";

    /// <summary>Command-line arguments: of the process, and of the installation.</summary>
    protected virtual string[] Arguments => [];

    /// <summary>Environment variables of the process, beside the environment's name.</summary>
    protected virtual IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>();

    /// <summary>Whether it has a web host.</summary>
    protected virtual bool Listens => true;

    /// <summary>Whether its clients speak HTTP/2 without TLS, for which a base needs a listener of its own.</summary>
    internal virtual bool SpeaksHttp2Only => false;

    /// <summary>
    /// What it is asked as one of many applications in one base, again and again, when all of its features have been gone through:
    /// questions whose answers stay the same. Null for an application that is not among them.
    /// </summary>
    internal virtual Func<Visitor, Task>? AskAgain => null;

    private string PathBase => $"/{ModuleName}";

    /// <summary>Goes through the features.</summary>
    private protected abstract Task VisitAsync(Visitor visitor);

    [Fact]
    public async Task It_answers_the_same_alone_and_in_a_base_and_unloads()
    {
        var apps = await AppsBuild.Instance;
        var alone = await AloneAsync(apps, "");
        var underPathBase = await AloneUnderPathBaseAsync(apps);

        await using var host = await StartBaseAsync(apps);
        await InstallAsync(apps, host);
        var inBase = await VisitInBaseAsync(host.Client.BaseAddress!, host);
        var outcome = await host.UninstallAsync(ModuleName);

        var rows = new List<CompatibilityRow>();
        foreach (var ((first, second), third) in alone.Features.Zip(underPathBase.Features).Zip(inBase))
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

    /// <summary>What it answers alone under its path base; asked once.</summary>
    internal Task<AloneAnswers> AloneUnderPathBaseAsync(AppsBuild apps) =>
        s_aloneUnderPathBase.GetOrAdd(GetType(), _ => new(() => AloneAsync(apps, PathBase))).Value;

    /// <summary>Installs it.</summary>
    internal Task InstallAsync(AppsBuild apps, BaseProcess host) => host.InstallAsync(apps.Artifact(App), Arguments);

    /// <summary>Goes through the features of the installed module.</summary>
    internal Task<IReadOnlyList<FeatureTranscript>> VisitInBaseAsync(Uri server, BaseProcess host) =>
        VisitAsync(new Visitor(server, PathBase, Surroundings.InBase), VisitAsync, () => host.Output);

    /// <summary>Somebody for <see cref="AskAgain"/>, who keeps no cookies: the first answer would not be the second.</summary>
    internal Visitor Stranger(Uri server, Surroundings surroundings) => new(server, PathBase, surroundings, keepsCookies: false);

    /// <summary>The tests of all applications.</summary>
    internal static IEnumerable<CompatibilityTests> All() =>
        typeof(CompatibilityTests).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CompatibilityTests)))
            .Select(static type => (CompatibilityTests)Activator.CreateInstance(type)!);

    /// <summary>The environment of the process.</summary>
    internal Dictionary<string, string> ProcessEnvironment() => new(Variables) { ["ASPNETCORE_ENVIRONMENT"] = EnvironmentName };

    // The time of a start is not what is tested, and many of these run at once.
    private Task<BaseProcess> StartBaseAsync(AppsBuild apps) =>
        BaseProcess.StartAsync(apps.BaseAssembly, ["--Koupleless:StartTimeout=00:03:00", .. SpeaksHttp2Only ? ["--Kestrel:EndpointDefaults:Protocols=Http2"] : Array.Empty<string>()], ProcessEnvironment());

    private protected virtual Task<AppProcess> StartAloneAsync(AppsBuild apps, IReadOnlyDictionary<string, string> environment) =>
        AppProcess.StartAsync(apps.Published(App), Arguments, environment, Listens);

    private async Task<AloneAnswers> AloneAsync(AppsBuild apps, string pathBase)
    {
        var environment = ProcessEnvironment();
        if (pathBase.Length > 0)
        {
            environment["DOTNET_STARTUP_HOOKS"] = ConsumerFolder.Metadata("PathBaseHook");
            environment["TEST_PATHBASE"] = pathBase;
        }

        var surroundings = pathBase.Length > 0 ? Surroundings.AloneUnderPathBase : Surroundings.Alone;
        await using var process = await StartAloneAsync(apps, environment);
        var features = await VisitAsync(new Visitor(process.Address, pathBase, surroundings), VisitAsync, () => process.Output);
        if (pathBase.Length == 0 || AskAgain is not { } askAgain)
            return new(features, null);
        using var stranger = Stranger(process.Address, surroundings);
        return new(features, await stranger.SeeAsync(askAgain));
    }

    private static async Task<IReadOnlyList<FeatureTranscript>> VisitAsync(Visitor visitor, Func<Visitor, Task> visit, Func<string> output)
    {
        using (visitor)
        {
            try
            {
                await visit(visitor);
            }
            catch (Exception e)
            {
                Assert.Fail($"{visitor.Surroundings}, {visitor.Features.LastOrDefault()?.Name}: {e}{Environment.NewLine}{output()}");
            }

            return visitor.Features;
        }
    }
}
