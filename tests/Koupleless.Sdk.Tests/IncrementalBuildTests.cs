namespace Koupleless.Sdk.Tests;

public sealed class IncrementalBuildTests
{
    private const string Artifact = "bin/Debug/orders.1.0.0.nupkg";

    [Fact]
    public Task A_build_without_a_change_packs_nothing_and_leaves_the_artifact_as_it_is() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Orders.csproj", Sources.Module());
        folder.Write("Program.cs", Sources.Program());
        var first = (await folder.RunAsync("build")).ShouldSucceed();
        Assert.Equal(1, first.Runs("PackModule"));
        var written = folder.TimeOf(Artifact);

        var second = (await folder.RunAsync("build", "--no-restore")).ShouldSucceed();

        Assert.Equal(0, second.Runs("PackModule"));
        Assert.Equal(1, second.Targets("PackModule"));
        Assert.Equal(written, folder.TimeOf(Artifact));

        folder.Write("appsettings.json", "{}");
        var added = (await folder.RunAsync("build", "--no-restore")).ShouldSucceed();
        Assert.Equal(1, added.Runs("PackModule"));
        Assert.Contains("content/appsettings.json", new Artifact(folder[Artifact]).Entries);

        File.Delete(folder["appsettings.json"]);
        (await folder.RunAsync("build", "--no-restore")).ShouldSucceed();
        Assert.DoesNotContain("content/appsettings.json", new Artifact(folder[Artifact]).Entries);

        File.Delete(folder[Artifact]);
        (await folder.RunAsync("build", "--no-restore")).ShouldSucceed();
        Assert.True(folder.Exists(Artifact), "a deleted artifact comes back");
    });

    [Fact]
    public Task A_clean_removes_the_artifacts_of_this_and_of_former_versions_and_a_rebuild_makes_one() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Orders.csproj", Sources.Module());
        folder.Write("Program.cs", Sources.Program());
        (await folder.RunAsync("build")).ShouldSucceed();
        (await folder.RunAsync("build", "--no-restore", "-p:Version=2.0.0")).ShouldSucceed();
        // The second build sees no change: what it skips it must still know of.
        (await folder.RunAsync("build", "--no-restore", "-p:Version=2.0.0")).ShouldSucceed();
        Assert.Equal(2, Directory.GetFiles(folder["bin/Debug"], "*.nupkg").Length);

        (await folder.RunAsync("clean")).ShouldSucceed();

        Assert.Empty(Directory.GetFiles(folder["bin/Debug"], "*", SearchOption.AllDirectories));
        Assert.False(folder.Exists("obj/Debug/net10.0/module-slim.json"));

        (await folder.RunAsync("build", "--no-restore", "-t:Rebuild")).ShouldSucceed();
        Assert.Equal([folder[Artifact]], Directory.GetFiles(folder["bin/Debug"], "*.nupkg"));
        Assert.True(folder.Exists("obj/Debug/net10.0/module-slim.json"));
    });

    [Fact]
    public Task A_design_time_build_neither_fails_nor_writes_an_artifact() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Orders.csproj", Sources.Module(properties: "<ModuleName>Not A Name</ModuleName>"));
        folder.Write("Program.cs", Sources.Program());

        var build = await folder.RunAsync(
            "build", "-t:ResolveReferences;CoreCompile", "-p:DesignTimeBuild=true", "-p:BuildingInsideVisualStudio=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true");

        build.ShouldSucceed();
        Assert.Equal(0, build.Targets("PackModule"));
        Assert.Empty(Directory.GetFiles(folder["bin"], "*", SearchOption.AllDirectories));
    });
}
