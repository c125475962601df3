namespace Koupleless.Sdk.Tests;

public sealed class ModuleDefinitionTests
{
    [Fact]
    public Task Each_invalid_property_is_one_error_with_its_id() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Orders.csproj", Sources.Module());
        folder.Write("Program.cs", Sources.Program());

        var name = (await folder.RunAsync("build", "-p:ModuleName=Shop_Orders")).ShouldFailWith("KPL0001");
        var version = (await folder.RunAsync("build", "--no-restore", "-p:ModuleVersion=1.2")).ShouldFailWith("KPL0002");
        var pathBase = (await folder.RunAsync("build", "--no-restore", "-p:ModulePathBase=/orders/")).ShouldFailWith("KPL0003");
        var priority = (await folder.RunAsync("build", "--no-restore", "-p:ModulePriority=high")).ShouldFailWith("KPL0004");

        Assert.Contains("'Shop_Orders'", name);
        Assert.Contains("'1.2'", version);
        Assert.Contains("'/orders/'", pathBase);
        Assert.Contains("'high'", priority);
        Assert.False(Directory.Exists(folder["bin"]), "an invalid module is not built");
    });

    [Fact]
    public Task The_sdk_as_a_package_reference_is_one_error_that_says_what_to_write() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Orders.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><PackageReference Include="Koupleless.Module" Version="{TestFolder.Version}" /></ItemGroup>
            </Project>
            """);
        folder.Write("Program.cs", Sources.Program());

        var text = (await folder.RunAsync("build")).ShouldFailWith("KPL4001");

        Assert.Contains("<Project Sdk=\"Koupleless.Module/", text);
    });

    [Fact]
    public Task Two_files_with_one_place_in_the_module_are_an_error() => TestFolder.UseAsync(async folder =>
    {
        folder.Write("Orders.csproj", Sources.Module("""<Content Update="other.json" Link="Orders.dll" CopyToPublishDirectory="Always" />"""));
        folder.Write("Program.cs", Sources.Program());
        folder.Write("other.json", "{}");

        var text = (await folder.RunAsync("build")).ShouldFailWith("KPL4004");

        Assert.Contains("'Orders.dll'", text);
    });
}
