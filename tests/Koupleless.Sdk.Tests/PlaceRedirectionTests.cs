using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Koupleless.Sdk.Tests;

/// <summary>What asks the process where it is asks the module in the artifact, and there only.</summary>
public sealed class PlaceRedirectionTests
{
    private const string Artifact = "bin/Debug/orders.1.0.0.nupkg";
    private const string Redirected = "obj/Debug/net10.0/redirected";

    [Fact]
    public Task The_artifact_has_changed_copies_and_the_report_names_them() => TestFolder.UseAsync(async folder =>
    {
        WriteModule(folder, """<ProjectReference Include="../Letters/Letters.csproj" />""");
        folder.Write("Letters/Letters.csproj", Sources.Library());
        folder.Write("Letters/Letters.cs", """public static class Letters { public static string Read() => new System.IO.StreamReader("letter.txt").ReadToEnd(); }""");
        folder.Write("Orders/Program.cs", Sources.Program("AppContext.BaseDirectory", "Letters.Read()"));

        (await folder.RunAsync("build", "Orders")).ShouldSucceed();

        var artifact = new Artifact(folder["Orders/" + Artifact]);
        Assert.Equal(
            [("Letters", "System.IO.StreamReader"), ("Orders", "System.AppContext.BaseDirectory")],
            artifact.Report.Redirected!.Select(static uses => (uses.Assembly, string.Join(' ', uses.Members))));
        foreach (var name in new[] { "Letters", "Orders" })
        {
            var carried = Carried(folder, name);
            Assert.Contains("<ModulePlace>", TypesOf(carried));
            Assert.DoesNotContain("<ModulePlace>", TypesOf(File.ReadAllBytes(folder[$"Orders/bin/Debug/net10.0/{name}.dll"])));
        }

        // One change later, only what changed is made anew.
        var kept = Directory.GetFiles(folder["Orders/" + Redirected], "*.dll").ToDictionary(static file => file, File.GetLastWriteTimeUtc);
        folder.Write("Orders/Program.cs", Sources.Program("AppContext.BaseDirectory", "Letters.Read()", "1"));
        (await folder.RunAsync("build", "Orders", "--no-restore")).ShouldSucceed();
        var now = Directory.GetFiles(folder["Orders/" + Redirected], "*.dll");
        Assert.Equal(2, now.Length);
        Assert.Single(now, file => kept.TryGetValue(file, out var time) && time == File.GetLastWriteTimeUtc(file));

        (await folder.RunAsync("build", "Orders", "--no-restore", "-p:ModulePlaceRedirection=false")).ShouldSucceed();
        Assert.Null(new Artifact(folder["Orders/" + Artifact]).Report.Redirected);
        Assert.Equal(File.ReadAllBytes(folder["Orders/bin/Debug/net10.0/Letters.dll"]), Carried(folder, "Letters"));

        (await folder.RunAsync("clean", "Orders")).ShouldSucceed();
        Assert.False(folder.Exists("Orders/" + Redirected));
    });

    [Fact]
    public Task What_reads_lists_of_dependencies_has_the_modules_with_it() => TestFolder.UseAsync(async folder =>
    {
        new PackageBuilder("Microsoft.Extensions.DependencyModel", "1.0.0").Assembly(new TestLibrary("Microsoft.Extensions.DependencyModel"), "lib/net8.0").Publish(folder.Feed);
        WriteModule(folder);
        folder.Write("Orders/Program.cs", Sources.Program());
        (await folder.RunAsync("build", "Orders")).ShouldSucceed();
        Assert.DoesNotContain("lib/net10.0/Orders.deps.json", new Artifact(folder["Orders/" + Artifact]).Entries);

        WriteModule(folder, """<PackageReference Include="Microsoft.Extensions.DependencyModel" Version="1.0.0" />""");
        folder.Write("Orders/Program.cs", Sources.Program("MicrosoftExtensionsDependencyModelApi.Name"));
        (await folder.RunAsync("build", "Orders")).ShouldSucceed();

        Assert.Equal(File.ReadAllText(folder["Orders/bin/Debug/net10.0/Orders.deps.json"]), System.Text.Encoding.UTF8.GetString(Sdk.Tests.Artifact.Read(folder["Orders/" + Artifact], "lib/net10.0/Orders.deps.json")));
    });

    [Fact]
    public Task An_assembly_that_cannot_be_changed_is_a_warning_and_goes_as_it_is() => TestFolder.UseAsync(async folder =>
    {
        Directory.CreateDirectory(folder["Orders"]);
        File.WriteAllBytes(folder["Orders/Odd.dll"], WithoutBodyOf("get_Folder", new TestLibrary("Odd") { Source = "public static class Odd { public static string Folder => System.AppContext.BaseDirectory; }" }.Compile()));
        WriteModule(folder, """<Reference Include="Odd.dll" />""", "<ModuleLinkCheck>false</ModuleLinkCheck>");
        folder.Write("Orders/Program.cs", Sources.Program("OddApi.Name"));

        var build = await folder.RunAsync("build", "Orders");

        var warning = Assert.Single(build.Warnings);
        Assert.Equal(ErrorIds.PlaceNotRedirected, warning.Code);
        Assert.Contains("Odd.dll", warning.Text, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(folder["Orders/Odd.dll"]), Carried(folder, "Odd"));
        (await folder.RunAsync("build", "Orders", "--no-restore", "-p:ModulePlaceRedirection=false")).ShouldSucceed();
    });

    private static void WriteModule(TestFolder folder, string items = "", string properties = "") => folder.Write("Orders/Orders.csproj", Sources.Module(items, properties));

    private static byte[] Carried(TestFolder folder, string assembly) => Sdk.Tests.Artifact.Read(folder["Orders/" + Artifact], $"lib/net10.0/{assembly}.dll");

    private static IEnumerable<string> TypesOf(byte[] image)
    {
        using var reader = new PEReader(new MemoryStream(image));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.TypeDefinitions.Select(type => metadata.GetString(metadata.GetTypeDefinition(type).Name))];
    }

    /// <summary>Spoils a method, as obfuscators do with those that they encrypt.</summary>
    private static byte[] WithoutBodyOf(string method, byte[] image)
    {
        using var reader = new PEReader(new MemoryStream(image));
        var metadata = reader.GetMetadataReader();
        var address = metadata.MethodDefinitions.Select(metadata.GetMethodDefinition).Single(definition => metadata.GetString(definition.Name) == method).RelativeVirtualAddress;
        var section = reader.PEHeaders.SectionHeaders[reader.PEHeaders.GetContainingSectionIndex(address)];
        image[address - section.VirtualAddress + section.PointerToRawData] = 0xFF;
        return image;
    }
}
