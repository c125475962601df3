using Koupleless.Compatibility.Tests.Harness;
using Koupleless.EndToEnd.Tests;

namespace Koupleless.Compatibility.Tests.UserInterface;

/// <summary>The same in development: alone as <c>dotnet run</c> starts it, from the files of the project and of its libraries.</summary>
public sealed class StaticAssetsInDevelopmentTests : StaticAssetsTests
{
    protected override string EnvironmentName => "Development";

    private protected override Task<AppProcess> StartAloneAsync(AppsBuild apps, IReadOnlyDictionary<string, string> environment) =>
        AppProcess.StartAsync(apps.Built(App), ["--contentRoot", apps.ProjectFolder(App)], environment);

    // In development the framework sends such a copy whatever the condition says, and only a publish makes the smaller ones.
    private protected override Task VisitPublishedCopiesAsync(Visitor visitor) => Task.CompletedTask;

    private protected override Task VisitFoldersAsync(Visitor visitor) => Task.CompletedTask;
}
