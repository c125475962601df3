using System.IO.Compression;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Koupleless.Sdk.Tests;

/// <summary>Libraries and packages made on the spot, so that a test says itself what depends on what.</summary>
internal static class TestPackage
{
    /// <summary>Compiles a library with a class, <c>{name}Api</c>, that uses those of its references, and a plain one, <c>{name}Type</c>.</summary>
    public static string Library(string folder, string name, string version, params string[] references)
    {
        var uses = string.Join(" + ", references.Select(static reference => $"{System.IO.Path.GetFileNameWithoutExtension(reference)}Api.Name").Prepend($"\"{name}\""));
        var source = $$"""
            [assembly: System.Reflection.AssemblyVersion("{{version}}.0")]
            public static class {{name}}Api { public static string Name => {{uses}}; }
            public class {{name}}Type { }
            """;
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source)],
            [.. Net80.References.All, .. references.Select(static reference => MetadataReference.CreateFromFile(reference))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Directory.CreateDirectory(folder);
        var path = System.IO.Path.Combine(folder, $"{name}.dll");
        var result = compilation.Emit(path);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return path;
    }

    /// <summary>The names of a package's entries.</summary>
    public static IReadOnlyList<string> Entries(string package)
    {
        using var archive = ZipFile.OpenRead(package);
        return [.. archive.Entries.Select(static entry => entry.FullName)];
    }

    /// <summary>Packs a library into a folder feed; returns its path beside the package.</summary>
    public static string Publish(string feed, string name, string version, string? dependency = null)
    {
        var libraries = System.IO.Path.Combine(feed, "libraries", version);
        var assembly = Library(libraries, name, version, dependency is null ? [] : [System.IO.Path.Combine(libraries, $"{dependency}.dll")]);
        var dependencies = dependency is null ? string.Empty : $"""<dependencies><group targetFramework="net8.0"><dependency id="{dependency}" version="{version}" /></group></dependencies>""";
        using var archive = ZipFile.Open(System.IO.Path.Combine(feed, $"{name}.{version}.nupkg"), ZipArchiveMode.Create);
        using (var nuspec = new StreamWriter(archive.CreateEntry($"{name}.nuspec").Open()))
            nuspec.Write($"<package><metadata><id>{name}</id><version>{version}</version><authors>Test</authors><description>Test</description>{dependencies}</metadata></package>");
        archive.CreateEntryFromFile(assembly, $"lib/net8.0/{name}.dll");
        return assembly;
    }
}
