using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Lifecycle;

/// <summary>A module that asks where it is, and gives paths that are relative to that.</summary>
public sealed class PlaceTests
{
    private const string AskMail = "() => (string)System.Reflection.Assembly.Load(\"Mail\").GetType(\"Mail\")!.GetMethod(\"Read\")!.Invoke(null, null)!";

    [Theory]
    [InlineData("System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name", "sample")]
    [InlineData("Directory.GetCurrentDirectory() == app.Environment.ContentRootPath", "True")]
    [InlineData("Path.GetDirectoryName(typeof(Marker).Assembly.Location) == app.Environment.ContentRootPath", "True")]
    [InlineData("File.ReadAllText(\"data/a.txt\")", "a of the module")]
    [InlineData("File.ReadAllText(Path.Combine(AppContext.BaseDirectory, \"data\", \"a.txt\"))", "a of the module")]
    [InlineData("File.ReadAllText(Path.Join(AppDomain.CurrentDomain.BaseDirectory.TrimEnd('/'), \"data/a.txt\"))", "a of the module")]
    [InlineData("string.Join(' ', Directory.GetFiles(\"data\"))", "data/a.txt")]
    [InlineData("string.Join(' ', Directory.GetFiles(\"./data\"))", "./data/a.txt")]
    [InlineData("string.Join(' ', Directory.EnumerateFiles(AppContext.BaseDirectory, \"a.txt\", SearchOption.AllDirectories)).Replace(app.Environment.ContentRootPath, \"\")", "/data/a.txt")]
    [InlineData("File.Exists(Path.Combine(AppContext.BaseDirectory + \"x\", \"a.txt\"))", "False")]
    [InlineData("File.ReadAllText(AppContext.BaseDirectory + \"data/a.txt\")", "a of the module")]
    [InlineData("File.Exists(AppContext.BaseDirectory + \"Koupleless.Hosting.dll\")", "False")]
    [InlineData("new FileInfo(\"data/a.txt\").Length + new StreamReader(\"data/a.txt\").ReadToEnd().Length", "30")]
    [InlineData("Environment.CurrentDirectory == app.Environment.ContentRootPath", "True")]
    [InlineData("AppContext.BaseDirectory == app.Environment.ContentRootPath + Path.DirectorySeparatorChar", "True")]
    [InlineData("AppContext.GetData(\"APP_CONTEXT_BASE_DIRECTORY\") as string == AppContext.BaseDirectory", "True")]
    [InlineData("Path.GetFileName((string)AppContext.GetData(\"APP_CONTEXT_DEPS_FILES\")!)", "sample.deps.json")]
    [InlineData("AppDomain.CurrentDomain.FriendlyName", "sample")]
    [InlineData("typeof(object).Assembly.Location == \"\"", "False")]
    [InlineData("System.Xml.Linq.XDocument.Parse(\"<a/>\").Root!.Name + System.Xml.XmlReader.Create(\"own.json\").BaseURI.Split('/')[^1]", "aown.json")]
    [InlineData("Path.GetFullPath(\"/etc/../a\")", "/a")]
    [InlineData("Path.GetFullPath(\"a\", \"/b\")", "/b/a")]
    [InlineData("File.Exists(Path.GetFullPath(\"data/a.txt\", AppContext.BaseDirectory))", "True")]
    [InlineData("System.Diagnostics.FileVersionInfo.GetVersionInfo(typeof(Marker).Assembly.Location).FileName.Replace(app.Environment.ContentRootPath, \"\")", "/sample.dll")]
    [InlineData("new ConfigurationBuilder().AddJsonFile(\"own.json\").Build()[\"Key\"]", "own")]
    [InlineData("string.Join(' ', Environment.GetCommandLineArgs()).Replace(app.Environment.ContentRootPath, \"\")", "/sample.dll --Given=1")]
    public async Task The_modules_folder_is_where_it_is(string expression, string answer)
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(Artifact($"() => string.Concat({expression})"), "--Given=1");

        Assert.Equal(answer, await host.Client.GetStringAsync("/sample/"));
    }

    [Fact]
    public async Task Assemblies_of_other_modules_are_not_its_own()
    {
        const string Names = """() => string.Join(' ', AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name).Order())""";
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of("WebApplication.Create(args).Run();", name: "neighbour"));
        await host.InstallAsync(Artifact(Names));

        var names = (await host.Client.GetStringAsync("/sample/")).Split(' ');

        Assert.Contains("sample", names);
        Assert.Contains("System.Private.CoreLib", names);
        Assert.DoesNotContain("neighbour", names);
        Assert.DoesNotContain(System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name, names);
    }

    [Fact]
    public async Task A_plugin_is_loaded_into_the_module_and_finds_what_is_beside_it_and_unloads_with_it()
    {
        var helper = ModuleCompiler.CompileLibrary("Helper", "public static class Helper { public static string Text => \"helped\"; }");
        var plugin = ModuleCompiler.CompileLibrary("Plugin", "public static class Plugin { public static string Text() => Helper.Text; }", helper);
        var artifact = Artifact(
            """
            () =>
            {
                var first = System.Reflection.Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "plugins", "Plugin.dll"));
                var second = System.Reflection.Assembly.LoadFrom("plugins/Plugin.dll");
                return $"{first == second} {first.GetType("Plugin")!.GetMethod("Text")!.Invoke(null, null)}";
            }
            """)
            .WithContent("plugins/Plugin.dll", plugin)
            .WithContent("plugins/Helper.dll", helper);
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(artifact);

        Assert.Equal("True helped", await host.Client.GetStringAsync("/sample/"));
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    [Fact]
    public async Task A_library_asks_the_module_that_carries_it_and_both_unload()
    {
        var library = TestArtifact.Redirected("Mail", ModuleCompiler.CompileLibrary(
            "Mail",
            """
            public static class Mail
            {
                // As early as code of a module can run.
                [System.Runtime.CompilerServices.ModuleInitializer]
                internal static void Initialize() => First = System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name;
                public static string? First { get; private set; }
                public static string Read() => First + System.IO.File.ReadAllText("data/a.txt") + System.IO.Path.GetFileName(typeof(Mail).Assembly.Location);
            }
            """));
        await using var host = await TestBase.StartAsync();
        foreach (var name in new[] { "one", "two" })
        {
            await host.InstallAsync(TestArtifact.Of($"var app = WebApplication.Create(args);\napp.MapGet(\"/\", {AskMail});\napp.Run();", name)
                .WithAssembly("Mail", library).WithContent("data/a.txt", $" of {name} "));
        }

        Assert.Equal("one of one Mail.dll", await host.Client.GetStringAsync("/one/"));
        Assert.Equal("two of two Mail.dll", await host.Client.GetStringAsync("/two/"));
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("one", "1.0.0")).Outcome);
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("two", "1.0.0")).Outcome);
    }

    [Fact]
    public async Task In_a_context_of_the_programs_own_the_module_answers_while_it_is_asked_and_else_the_process()
    {
        var plugin = TestArtifact.Redirected("Plugin", ModuleCompiler.CompileLibrary("Plugin", "public static class Plugin { public static string? Entry() => System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name; }"));
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(Artifact(
            """
            async () =>
            {
                var asked = Load();
                Task<string> later;
                using (System.Threading.ExecutionContext.SuppressFlow())
                    later = Task.Run(Load);
                return asked + " " + await later;
                static string Load() => (string)new System.Runtime.Loader.AssemblyLoadContext("own", isCollectible: true)
                    .LoadFromStream(new MemoryStream(File.ReadAllBytes("plugins/Plugin.dll"))).GetType("Plugin")!.GetMethod("Entry")!.Invoke(null, null)!;
            }
            """).WithContent("plugins/Plugin.dll", plugin));

        Assert.Equal($"sample {System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name}", await host.Client.GetStringAsync("/sample/"));
    }

    private static TestArtifact Artifact(string endpoint) =>
        TestArtifact.Of(
            $$"""
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/", {{endpoint}});
            app.Run();

            class Marker;
            """)
            .WithContent("data/a.txt", "a of the module")
            .WithContent("own.json", """{ "Key": "own" }""");
}
