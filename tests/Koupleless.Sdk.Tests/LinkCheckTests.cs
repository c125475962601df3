namespace Koupleless.Sdk.Tests;

public sealed class LinkCheckTests
{
    [Fact]
    public Task A_module_that_does_not_link_in_its_base_is_an_error_as_soon_as_the_base_changes() => TestFolder.UseAsync(async folder =>
    {
        // One assembly version, two contents: only the link check sees the difference.
        var plain = new TestLibrary("Alpha");
        var extended = plain with { Source = "public static class AlphaMore { public static string Text => \"more\"; }" };
        new PackageBuilder("Alpha", "1.0.1").Assembly(extended).Publish(folder.Feed);
        folder.Write("Shop.Base/Shop.Base.csproj", Sources.Base("""<PackageReference Include="Alpha" Version="1.0.1" />"""));
        folder.Write("Shop.Base/Program.cs", Sources.BaseProgram);
        folder.Write("Orders/Orders.csproj", Sources.Module("""
            <BaseReference Include="../Shop.Base/bin/Debug/net10.0/base.json" />
            <PackageReference Include="Alpha" Version="1.0.1" />
            """));
        folder.Write("Orders/Program.cs", Sources.Program("AlphaMore.Text"));
        (await folder.RunAsync("build", "Shop.Base")).ShouldSucceed();
        (await folder.RunAsync("build", "Orders")).ShouldSucceed();
        Assert.Equal(0, (await folder.RunAsync("build", "Orders", "--no-restore")).ShouldSucceed().Runs("PackModule"));

        plain.Write(folder["Shop.Base/bin/Debug/net10.0"]);
        var text = (await folder.RunAsync("build", "Orders", "--no-restore")).ShouldFailWith("KPL4010");

        Assert.Contains("Alpha has no type AlphaMore", text);
        Assert.Contains("Needed by Program.Main.", text);
        (await folder.RunAsync("build", "Orders", "--no-restore", "-p:ModuleLinkCheck=false")).ShouldSucceed();
    });

    [Fact]
    public Task What_a_library_lacks_when_the_module_runs_alone_is_recorded_and_no_error() => TestFolder.UseAsync(async folder =>
    {
        // Beta can use Gamma, which its package does not bring.
        new PackageBuilder("Beta", "1.0.0").Assembly(new("Beta") { References = [new("Gamma")] }).Publish(folder.Feed);
        folder.Write("Shop.Base/Shop.Base.csproj", Sources.Base());
        folder.Write("Shop.Base/Program.cs", Sources.BaseProgram);
        folder.Write("Orders/Orders.csproj", Sources.Module("""
            <BaseReference Include="../Shop.Base/Shop.Base.csproj" />
            <PackageReference Include="Beta" Version="1.0.0" />
            """));
        folder.Write("Orders/Program.cs", Sources.Program("BetaApi.Name"));

        (await folder.RunAsync("build", "Orders")).ShouldSucceed();

        var dead = Assert.Single(new Artifact(folder["Orders/bin/Debug/orders.1.0.0.nupkg"]).Manifest.DeadReferences);
        Assert.Equal(("Beta", "Gamma"), (dead.From, dead.Supplier));
    });
}
