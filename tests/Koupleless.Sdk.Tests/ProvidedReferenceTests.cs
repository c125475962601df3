namespace Koupleless.Sdk.Tests;

public sealed class ProvidedReferenceTests
{
    [Fact]
    public Task What_a_reference_marked_provided_brings_stays_out_of_the_artifact_and_in_the_output_folder() => TestFolder.UseAsync(async folder =>
    {
        // Alpha brings Beta; Gamma, a project, brings the package Delta; Epsilon, a file, lies beside Zeta, which it needs.
        TestPackage.Publish(folder.Feed, "Beta", "1.0.0");
        TestPackage.Publish(folder.Feed, "Alpha", "1.0.0", dependency: "Beta");
        TestPackage.Publish(folder.Feed, "Delta", "1.0.0");
        TestPackage.Publish(folder.Feed, "Shared", "1.0.0");
        TestPackage.Publish(folder.Feed, "Theta", "1.0.0", dependency: "Shared");
        TestPackage.Publish(folder.Feed, "Iota", "1.0.0", dependency: "Shared");
        TestPackage.Library(folder["libraries"], "Epsilon", "1.0.0", TestPackage.Library(folder["libraries"], "Zeta", "1.0.0"));
        folder.Write("Gamma/Gamma.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Delta" Version="1.0.0" /></ItemGroup>
            </Project>
            """);
        folder.Write("Gamma/Gamma.cs", "public static class GammaApi { public static string Name => DeltaApi.Name; }");
        folder.Write("Orders/Orders.csproj", Sources.Module("""
            <PackageReference Include="Alpha" Version="1.0.0" Provided="true" />
            <PackageReference Include="Theta" Version="1.0.0" Provided="true" />
            <PackageReference Include="Iota" Version="1.0.0" />
            <ProjectReference Include="../Gamma/Gamma.csproj" Provided="true" />
            <Reference Include="Epsilon" HintPath="../libraries/Epsilon.dll" Provided="true" />
            """));
        folder.Write("Orders/Program.cs", Sources.Program("AlphaApi.Name", "BetaApi.Name", "GammaApi.Name", "EpsilonApi.Name", "IotaApi.Name"));

        (await folder.RunAsync("build", "Orders")).ShouldSucceed();

        var artifact = new Artifact(folder["Orders/bin/Debug/orders.1.0.0.nupkg"]);
        Assert.Equal(["Iota", "Orders", "Shared"], artifact.Assemblies);
        Assert.Equal(["Alpha", "Beta", "Epsilon", "Gamma", "Koupleless.Abstractions"], artifact.Provided);
        foreach (var name in new[] { "Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Theta", "Iota", "Shared" })
            Assert.True(folder.Exists($"Orders/bin/Debug/net10.0/{name}.dll"), name);

        var report = File.ReadAllText(folder["Orders/obj/Debug/net10.0/module-slim.json"]);
        Assert.Contains("brought only by Alpha, which is provided", report);
    });
}
