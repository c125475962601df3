namespace Koupleless.Sdk.Tests;

/// <summary>What a module's project says of the runtime counts alone; in a base it is the base's that does.</summary>
public sealed class RuntimeOptionTests
{
    private const string Manifest = "Shop.Base/bin/Debug/net10.0/base.json";

    [Fact]
    public Task An_option_that_the_base_has_otherwise_is_a_warning_and_what_the_SDK_writes_is_none() => TestFolder.UseAsync(async folder =>
    {
        const string Own = "<InvariantGlobalization>true</InvariantGlobalization><TieredPGO>true</TieredPGO>";
        // The collector of the SDK's, turned off where memory counts: no concern of the module's.
        folder.Write("Shop.Base/Shop.Base.csproj", Sources.Base("""<RuntimeHostConfigurationOption Include="Shop.Level" Value="1" />""", "<InvariantGlobalization>true</InvariantGlobalization><ServerGarbageCollection>false</ServerGarbageCollection>"));
        folder.Write("Shop.Base/Program.cs", Sources.BaseProgram);
        folder.Write("Orders/Program.cs", Sources.Program());

        folder.Write("Orders/Orders.csproj", Module("../Shop.Base/Shop.Base.csproj", """<RuntimeHostConfigurationOption Include="Shop.Level" Value="1" />""", Own));
        Assert.DoesNotContain("KPL4013", (await folder.RunAsync("build", "Orders", "-v:n")).ShouldSucceed().Output, StringComparison.Ordinal);

        // What a trimmed program does not carry is no wish for the process of another. Restore would look for the trimmer.
        folder.Write("Orders/Orders.csproj", Module("../Shop.Base/Shop.Base.csproj", "", $"{Own}<PublishTrimmed>true</PublishTrimmed><UseSystemResourceKeys>true</UseSystemResourceKeys>"));
        Assert.DoesNotContain("KPL4013", (await folder.RunAsync("build", "Orders", "--no-restore", "-v:n")).ShouldSucceed().Output, StringComparison.Ordinal);

        folder.Write("Orders/Orders.csproj", Module("../Shop.Base/Shop.Base.csproj", """<RuntimeHostConfigurationOption Include="Shop.Level" Value="2" />""", $"{Own}<ConcurrentGarbageCollection>false</ConcurrentGarbageCollection>"));
        folder.Write("Orders/runtimeconfig.template.json", """{ "configProperties": { "Shop.Name": "orders" } /* why not */ }""");
        var differs = await folder.RunAsync("build", "Orders");
        var warning = Assert.Single(differs.Warnings);
        Assert.Equal("KPL4013", warning.Code);
        Assert.Contains(
            "than the base 'Shop.Base', whose options count in its process: Shop.Level is 2 here and 1 there; Shop.Name is orders here and not set there; System.GC.Concurrent is false here and true there. Set them",
            warning.Text,
            StringComparison.Ordinal);
        (await folder.RunAsync("build", "Orders", "--no-restore", "-p:NoWarn=KPL4013")).ShouldSucceed();

        // Where only base.json is known, and without a base. Without other cultures the SDK allows no made-up ones either.
        folder.Write("base.json", File.ReadAllText(folder[Manifest]));
        foreach (var reference in new[] { "../base.json", null })
        {
            folder.Write("Orders/Orders.csproj", Module(reference, "", Own));
            var told = (await folder.RunAsync("build", "Orders", "-v:n")).ShouldSucceed();
            Assert.Contains("KPL4013: The module sets options of the runtime, which count when it runs alone; in a base the base's do: Shop.Name is orders; System.Globalization.Invariant is true; System.Globalization.PredefinedCulturesOnly is true; System.Runtime.TieredPGO is true.", told.Output, StringComparison.Ordinal);
        }
    });

    private static string Module(string? reference, string items, string properties) =>
        Sources.Module($"{(reference is null ? "" : $"""<BaseReference Include="{reference}" />""")}{items}", properties);
}
