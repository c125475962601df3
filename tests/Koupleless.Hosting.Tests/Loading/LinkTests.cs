using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Koupleless.Hosting.Tests.Support;
using Koupleless.Packaging;

namespace Koupleless.Hosting.Tests.Loading;

/// <summary>A module that would not link in the live base is refused with everything that it misses, before any of its code runs.</summary>
public sealed class LinkTests
{
    private const string Program = "WebApplication.Create(args).Run();";

    [Fact]
    public async Task Everything_that_is_missing_is_told_before_any_code_runs()
    {
        await using var host = await TestBase.StartAsync();
        var artifact = LiveLibrary.Module("ran: told", "1.0.0-never.loaded").With(static manifest => manifest with { Provided = [new("Absent", "1.0.0.0")] });

        var error = Assert.IsType<ModuleLinkException>(await host.RefusedAsync(artifact.ToBytes()));

        Assert.Equal(ErrorIds.DoesNotLinkHere, error.Code);
        Assert.Equal(
            [
                (LinkProblemKind.MissingAssembly, "Absent"),
                (LinkProblemKind.MissingField, "Live"),
                (LinkProblemKind.MissingMethod, "Live"),
                (LinkProblemKind.MissingType, "Live"),
                (LinkProblemKind.NotImplemented, "Live"),
            ],
            error.Misses.Select(static miss => (miss.Kind, miss.Supplier)).OrderBy(static miss => miss.Supplier, StringComparer.Ordinal).ThenBy(static miss => miss.Kind.ToString(), StringComparer.Ordinal));
        Assert.All(error.Misses, static miss => Assert.Equal("sample", miss.From));
        Assert.All(error.Misses, miss => Assert.Contains(miss.Message, error.Message, StringComparison.Ordinal));
        Assert.Contains(error.Misses, static miss => miss.Where.Any(static place => place.Contains("Uses.Greeting", StringComparison.Ordinal)));
        Assert.Null(AppContext.GetData("ran: told"));
        Assert.DoesNotContain(AssemblyLoadContext.All, static context => context.Name == "sample 1.0.0-never.loaded");
    }

    [Fact]
    public async Task Without_the_check_it_serves_until_it_gets_there()
    {
        await using var host = await TestBase.StartAsync(new() { ["Koupleless:VerifyLinks"] = "false" });
        await host.InstallAsync(LiveLibrary.Module("ran: unchecked"));

        Assert.Equal("module initializer; main; ", AppContext.GetData("ran: unchecked"));
        Assert.Equal("fine", await host.Client.GetStringAsync("/sample/"));
        Assert.Equal(System.Net.HttpStatusCode.InternalServerError, (await host.Client.GetAsync("/sample/greeting")).StatusCode);
        Assert.Contains(nameof(TypeLoadException), string.Join("\n", host.Log.Lines.Select(static line => line.Exception)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_check_absent_assemblies_are_still_told()
    {
        await using var host = await TestBase.StartAsync(options: static options => options.VerifyLinks = false);
        var artifact = TestArtifact.Of(Program).With(static manifest => manifest with { Provided = [new("Absent", "1.0.0.0")] });
        Assert.Equal(ErrorIds.ProvidedAssemblyMissing, (await host.RefusedAsync(artifact.ToBytes())).Code);
    }

    [Fact]
    public async Task What_is_dead_alone_too_is_passed_over()
    {
        await using var host = await TestBase.StartAsync();
        var artifact = LiveLibrary.Module("ran: dead");
        var misses = Assert.IsType<ModuleLinkException>(await host.RefusedAsync(artifact.ToBytes())).Misses;

        var allButOne = artifact.With(manifest => manifest with { DeadReferences = DeadReferences.Of(new([.. misses.Skip(1)], [])) });
        var left = Assert.Single(Assert.IsType<ModuleLinkException>(await host.RefusedAsync(allButOne.ToBytes())).Misses);
        Assert.Equal(misses[0].Message, left.Message);

        await host.InstallAsync(artifact.With(manifest => manifest with { DeadReferences = DeadReferences.Of(new(misses, [])) }));
        Assert.Equal("fine", await host.Client.GetStringAsync("/sample/"));
    }

    [Fact]
    public async Task A_replacement_that_does_not_link_leaves_the_old_version_serving()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of("""
            var app = WebApplication.Create(args);
            app.MapGet("/", () => "old");
            app.Run();
            """));

        var next = LiveLibrary.Module("ran: swap", "2.0.0");
        await Assert.ThrowsAsync<ModuleLinkException>(() => host.Modules.SwapAsync("sample", ModuleSource.From(new MemoryStream(next.ToBytes()))));

        Assert.Equal("old", await host.Client.GetStringAsync("/sample/"));
        Assert.Equal("1.0.0", Assert.Single(host.Modules.Modules).Version);
        Assert.Single(host.StoredFiles());
        Assert.Null(AppContext.GetData("ran: swap"));
    }

    [Fact]
    public async Task What_the_module_carries_itself_is_what_it_links_to()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(LiveLibrary.Module("ran: carried").WithAssembly(LiveLibrary.Name, LiveLibrary.Image));
        Assert.Equal("hello", await host.Client.GetStringAsync("/sample/greeting"));
    }

    [Fact]
    public async Task Of_assemblies_for_several_runtimes_the_one_that_would_be_loaded_is_checked()
    {
        await using var host = await TestBase.StartAsync();
        var empty = ModuleCompiler.CompileLibrary(LiveLibrary.Name, "");
        string rid = RuntimeInformation.RuntimeIdentifier, other = OperatingSystem.IsWindows() ? "unix" : "win";

        var fitting = LiveLibrary.Module("ran: fitting").WithAssembly(LiveLibrary.Name, empty).WithAssembly(LiveLibrary.Name, LiveLibrary.Image, $"runtimes/{rid}/lib/net10.0/");
        await host.InstallAsync(fitting);
        Assert.Equal("hello", await host.Client.GetStringAsync("/sample/greeting"));
        await host.Modules.UninstallAsync("sample", "1.0.0");

        var unfit = LiveLibrary.Module("ran: unfit").WithAssembly(LiveLibrary.Name, empty).WithAssembly(LiveLibrary.Name, LiveLibrary.Image, $"runtimes/{other}/lib/net10.0/");
        Assert.Equal(ErrorIds.DoesNotLinkHere, (await host.RefusedAsync(unfit.ToBytes())).Code);
    }

    [Fact]
    public async Task Two_hundred_misses_make_a_readable_message()
    {
        var library = ModuleCompiler.CompileLibrary(LiveLibrary.Name, $"namespace Live; {string.Concat(Enumerable.Range(0, 200).Select(static i => $"public class T{i:000} {{ }} "))}");
        var program = $"{Program} class Uses {{ {string.Concat(Enumerable.Range(0, 200).Select(static i => $"object F{i:000}() => new Live.T{i:000}(); "))} }}";
        await using var host = await TestBase.StartAsync();

        var error = Assert.IsType<ModuleLinkException>(await host.RefusedAsync(
            new TestArtifact("sample").WithAssembly("sample", ModuleCompiler.Compile("sample", program, libraries: library)).ToBytes()));

        Assert.Equal(200, error.Misses.Count);
        Assert.Contains("and 180 more", error.Message, StringComparison.Ordinal);
        Assert.Contains("T019", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("T020", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 500, 6000);
    }

    [Theory]
    [InlineData("0000000000000001", false)]
    [InlineData("cc7b13ffcd2ddd51", true)]
    [InlineData("CC7B13FFCD2DDD51", true)]
    [InlineData(null, true)]
    public async Task Another_strong_name_is_another_assembly(string? token, bool isAccepted)
    {
        await using var host = await TestBase.StartAsync();
        var artifact = TestArtifact.Of(Program).With(manifest => manifest with { Provided = [new("System.Text.Json", "10.0.0.0", token)] });
        if (isAccepted)
        {
            await host.InstallAsync(artifact);
            return;
        }

        var error = await host.RefusedAsync(artifact.ToBytes());
        Assert.Equal(ErrorIds.ProvidedAssemblyMissing, error.Code);
        Assert.Contains("with the public key token cc7b13ffcd2ddd51, not with 0000000000000001", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_that_the_base_loads_later_counts_from_then_on()
    {
        await using var host = await TestBase.StartAsync();
        var library = ModuleCompiler.CompileLibrary("Live.Later", "namespace Later; public class Thing { }");
        var artifact = new TestArtifact("sample").WithAssembly("sample", ModuleCompiler.Compile("sample", $"{Program} class Uses {{ object Thing() => new Later.Thing(); }}", libraries: library))
            .With(static manifest => manifest with { Provided = [new("Live.Later", "0.0.0.0")] });

        var missing = Assert.Single(Assert.IsType<ModuleLinkException>(await host.RefusedAsync(artifact.ToBytes())).Misses);
        Assert.Equal((LinkProblemKind.MissingAssembly, "Live.Later"), (missing.Kind, missing.Supplier));

        AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(library));
        await host.InstallAsync(artifact);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(0)]
    public async Task A_damaged_assembly_among_the_dependencies_is_refused(int length)
    {
        await using var host = await TestBase.StartAsync();
        var artifact = LiveLibrary.Module("ran: damaged").WithAssembly(LiveLibrary.Name, LiveLibrary.Image);
        var file = $"lib/net10.0/{LiveLibrary.Name}.dll";
        artifact.Entries[file] = LiveLibrary.Image[..length];
        artifact.With(manifest => manifest with { Assemblies = [.. manifest.Assemblies.Select(a => a.File == file ? a with { Sha256 = TestArtifact.Digest(artifact.Entries[file]) } : a)] });

        Assert.Equal(ErrorIds.AssemblyNotLoadable, (await host.RefusedAsync(artifact.ToBytes())).Code);
        Assert.Null(AppContext.GetData("ran: damaged"));
    }
}
