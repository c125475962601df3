using Koupleless.Analyzers.Generators.EntryPoint;
using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Tests.EntryPoint;

/// <summary>What a program asks the process about itself, and the paths that it gives.</summary>
public class PlaceTests
{
    private const string Answer = "static class Answer { public static object? Value; }";

    [Fact]
    public void Generated_sources_are_as_verified() =>
        Snapshot.Verify(
            ModuleProject.Generate(
                """
                using System.Reflection;
                Console.WriteLine(Assembly.GetEntryAssembly());
                Console.WriteLine(AppDomain.CurrentDomain.GetAssemblies().Length);
                Console.WriteLine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location));
                var file = Path.Combine(AppContext.BaseDirectory, "data", "a.txt");
                File.Copy("a.txt", file, overwrite: true);
                await File.WriteAllTextAsync("b.txt", "b".AsMemory());
                foreach (var found in Directory.EnumerateFiles("data", "*.txt", SearchOption.AllDirectories))
                    Console.WriteLine(File.ReadAllText(found));
                Console.WriteLine(Path.Join("a", "b", "c", "d", "e"));
                Console.WriteLine(new ConfigurationBuilder().AddJsonFile("a.json", optional: true).Build()["a"]);
                """).Sources.Where(static source => source.Key.Contains("EntryPoint")),
            "program");

    [Theory]
    [InlineData("System.Reflection.Assembly.GetEntryAssembly()!.GetName().Name", "Sample")]
    [InlineData("AppDomain.CurrentDomain.GetAssemblies().Single().GetName().Name", "Sample")]
    [InlineData("System.Reflection.Assembly.LoadFrom(\"x.dll\").GetName().Name", "Sample")]
    [InlineData("Environment.GetCommandLineArgs().Single()", "recorded")]
    [InlineData("Directory.GetCurrentDirectory()", "<folder>")]
    [InlineData("Path.GetDirectoryName(System.Reflection.Assembly.GetExecutingAssembly().Location)", "<folder>")]
    [InlineData("Path.GetDirectoryName(typeof(Answer).Assembly.Location)", "<folder>")]
    [InlineData("Path.GetDirectoryName(\"a/b\")", "a")]
    [InlineData("Path.GetFullPath(\"a\")", "<folder>/a")]
    [InlineData("Path.Combine(\"a\", \"b\")", "replaced:a/b")]
    [InlineData("Path.Combine(\"a\", \"b\", \"c\", \"d\", \"e\")", "replaced:a/b/c/d/e")]
    [InlineData("System.IO.File.Exists(\"there.txt\")", "True")]
    [InlineData("string.Join(' ', Directory.GetFiles(\".\"))", ".:there.txt")]
    [InlineData("string.Join(' ', Directory.EnumerateFiles(\".\"))", ".:there.txt")]
    [InlineData("Directory.Exists(null)", "False")]
    [InlineData("new ConfigurationBuilder().AddJsonFile(\"none.json\", true).Properties[\"used\"]", "<folder>")]
    public void In_a_base_the_place_of_the_module_answers(string expression, string answer)
    {
        using var module = new LoadedModule(ModuleProject.Generate($"Answer.Value = {expression};\n{Answer}"));
        using var host = new RecordingModuleHost();
        File.WriteAllText(Path.Combine(host.Place.Folder, "there.txt"), "");
        module.Glue.Attach(host);

        module.Run();

        Assert.Equal(answer, Value(module).Replace(host.Place.Folder, "<folder>"));
        Directory.Delete(host.Place.Folder, recursive: true);
    }

    [Theory]
    [InlineData("System.Reflection.Assembly.GetEntryAssembly()")]
    [InlineData("AppDomain.CurrentDomain.GetAssemblies().Length > 10")]
    [InlineData("string.Join(' ', Environment.GetCommandLineArgs())")]
    [InlineData("Directory.GetCurrentDirectory()")]
    [InlineData("Path.GetDirectoryName(typeof(object).Assembly.Location)")]
    [InlineData("Path.GetFullPath(\"a\")")]
    [InlineData("Path.Combine(AppContext.BaseDirectory, \"b\")")]
    [InlineData("Path.Join(\"a\", \"b\", \"c\", \"d\", \"e\")")]
    [InlineData("System.IO.File.Exists(\"Koupleless.Analyzers.dll\")")]
    [InlineData("string.Join(' ', Directory.GetFiles(\".\", \"Koupleless.*\").Order())")]
    public void Alone_the_process_answers(string expression)
    {
        var compilation = ModuleProject.Compile($"Answer.Value = {expression};\n{Answer}");
        using var generated = new LoadedModule(ModuleProject.Generate(compilation));

        generated.Run();

        Assert.Equal(ValueOf(compilation), Value(generated));
    }

    [Theory]
    [InlineData("using static System.IO.File; Answer.Value = Exists(\"there.txt\");")]
    [InlineData("Answer.Value = new[] { \"there.txt\" }.All(path => File.Exists(path));")]
    [InlineData("Answer.Value = global::System.IO.File.Exists(path: \"there.txt\");")]
    public void Every_form_of_a_call_is_found(string program)
    {
        using var module = new LoadedModule(ModuleProject.Generate($"{program}\n{Answer}"));
        using var host = new RecordingModuleHost();
        File.WriteAllText(Path.Combine(host.Place.Folder, "there.txt"), "");
        module.Glue.Attach(host);

        module.Run();

        Assert.Equal("True", Value(module));
        Directory.Delete(host.Place.Folder, recursive: true);
    }

    [Fact]
    public void What_only_has_the_name_is_left_alone() =>
        Assert.Equal("", ModuleProject.Generate(
            """
            File.Exists("a");
            string.Join(',', "a");
            Console.WriteLine(new Thing().Path.Combine("a"));
            static class File { public static void Exists(string path) { } }
            class Paths { public string Combine(string path) => path; }
            class Thing { public Paths Path { get; } = new(); }
            """).EntryPoint);

    /// <summary>A parameter that the framework names otherwise would silently be left as it is.</summary>
    [Theory]
    [InlineData("System.IO.File", "fileHandle")]
    [InlineData("System.IO.Directory", "")]
    [InlineData("System.IO.Compression.ZipFile", "")]
    [InlineData("System.Security.Cryptography.X509Certificates.X509CertificateLoader", "data|password")]
    public void No_path_in_the_framework_is_left_out(string type, string otherStrings)
    {
        var family = PathMethods.Families.Single(family => family.TypeName == type.Split('.')[^1]);
        var firsts = ModuleProject.Compile("").GetTypeByMetadataName(type)!.GetMembers().OfType<IMethodSymbol>()
            .Where(static method => method is { DeclaredAccessibility: Accessibility.Public, IsStatic: true, Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..] })
            .Where(method => !otherStrings.Split('|').Contains(method.Parameters[0].Name));

        Assert.All(firsts.Where(static method => method.Name is not ("SetCurrentDirectory" or "CreateTempSubdirectory")), method =>
            Assert.True(family.Replaces(method.Parameters[0]), method.ToDisplayString()));
    }

    [Fact]
    public void Every_family_has_methods() =>
        Assert.All(PathMethods.Families, static family =>
            Assert.Contains(
                ModuleProject.Compile("").GlobalNamespace.GetNamespaceMembers().SelectMany(static space => Types(space)).Where(type => type.Name == family.TypeName),
                type => type.GetMembers().OfType<IMethodSymbol>().SelectMany(static method => method.Parameters).Any(family.Replaces)));

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) =>
        space.GetTypeMembers().Concat(space.GetNamespaceMembers().SelectMany(Types));

    /// <summary>As the program has it that no generator has seen.</summary>
    private static string ValueOf(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        var assembly = System.Reflection.Assembly.Load(image.ToArray());
        assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        return Value(assembly);
    }

    private static string Value(LoadedModule module) => Value(module.Assembly);

    private static string Value(System.Reflection.Assembly assembly) => assembly.GetType("Answer")!.GetField("Value")!.GetValue(null)?.ToString() ?? "";
}
