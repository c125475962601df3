using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Koupleless.Packaging.Tests.Slimming;

/// <summary>Closures of assemblies made on the spot, with a graph that knows which package has which.</summary>
internal sealed class SlimClosure : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<ClosureFile> _files = [];
    private readonly List<(string Package, string[] Dependencies)> _packages = [];
    private readonly List<string> _roots = [];

    public void Dispose() => _folder.Dispose();

    /// <summary>Adds a package with one assembly of its name.</summary>
    public SlimClosure Package(string name, string version = "1.0.0.0", bool root = true, string? fileVersion = null, ClosureRole role = default, string[]? references = null, params string[] dependencies)
    {
        _packages.Add((name, dependencies));
        if (root)
            _roots.Add(name);
        _files.Add(new(Compile($"{name}.{version}.{role}", name, version, fileVersion, references ?? []), $"{name}.dll") { Package = name, Role = role });
        return this;
    }

    /// <summary>Adds a package without an assembly.</summary>
    public SlimClosure Empty(string name, bool root = true, params string[] dependencies)
    {
        _packages.Add((name, dependencies));
        if (root)
            _roots.Add(name);
        return this;
    }

    /// <summary>Adds a native library of a package.</summary>
    public SlimClosure Native(string package)
    {
        File.WriteAllText(_folder[$"{package}.so"], "native");
        _files.Add(new(_folder[$"{package}.so"], $"runtimes/linux-x64/native/{package}.so") { Package = package });
        return this;
    }

    /// <summary>The result for a module that references the named assemblies.</summary>
    public SlimResult Slim(string[] uses, Func<SlimRequest, SlimRequest>? with = null) =>
        ModuleSlimmer.Slim(Request(uses, with));

    public SlimRequest Request(string[] uses, Func<SlimRequest, SlimRequest>? with = null)
    {
        var request = new SlimRequest
        {
            Module = AssemblyFactsReader.Read(Compile("module", "Module", "1.0.0.0", null, uses))!,
            Closure = [.. _files],
            Graph = Graph(),
        };
        return with?.Invoke(request) ?? request;
    }

    public static BaseManifest Base(string name, params SuppliedAssembly[] assemblies) =>
        new() { Name = name, Version = "1.0.0", TargetFramework = "net10.0", Frameworks = [new("Microsoft.NETCore.App", "10.0.0")], Assemblies = assemblies };

    private DependencyGraph Graph()
    {
        var libraries = string.Join(", ", _packages.Select(static package => $$"""
            "{{package.Package}}/1.0.0": { "dependencies": { {{string.Join(", ", package.Dependencies.Select(static dependency => $"\"{dependency}\": \"1.0.0\""))}} } }
            """));
        File.WriteAllText(_folder["project.assets.json"], $$"""
            {
              "targets": { "net10.0": { {{libraries}} } },
              "libraries": {},
              "projectFileDependencyGroups": { "net10.0": [ {{string.Join(", ", _roots.Select(static root => $"\"{root} >= 1.0.0\""))}} ] }
            }
            """);
        return DependencyGraph.Read(_folder["project.assets.json"], _folder.Path, "net10.0");
    }

    private string Compile(string folder, string name, string version, string? fileVersion, string[] references)
    {
        var source = $$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}")]
            {{(fileVersion is null ? string.Empty : $"[assembly: System.Reflection.AssemblyFileVersion(\"{fileVersion}\")]")}}
            public static class {{name}}Api { public static string Name => {{string.Join(" + ", references.Select(static reference => $"{reference}Api.Name").Prepend("\"\""))}}; }
            """;
        // A reference needs no more of the other assembly than its class.
        var stubs = references.Select(reference => CSharpCompilation.Create(
            reference,
            [CSharpSyntaxTree.ParseText($$"""[assembly: System.Reflection.AssemblyVersion("1.0.0.0")] public static class {{reference}}Api { public static string Name => ""; }""")],
            Net80.References.All,
            new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference());
        var compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], [.. Net80.References.All, .. stubs], new(OutputKind.DynamicallyLinkedLibrary));
        var path = _folder[$"{folder}/{name}.dll"];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return path;
    }
}
