using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Koupleless.Sdk.Tests;

/// <summary>A NuGet package made on the spot, with any layout; <see cref="TestPackage"/> is for the plain ones.</summary>
internal sealed class PackageBuilder(string id, string version)
{
    private readonly List<(string Path, byte[] Content)> _files = [];
    private readonly List<(string Id, string Version)> _dependencies = [];

    /// <summary>Adds an assembly with one class, <c>{name}Api</c>, that uses those of its references.</summary>
    public PackageBuilder Assembly(TestLibrary library, params string[] folders)
    {
        var bytes = library.Compile();
        foreach (var folder in folders.DefaultIfEmpty("lib/net8.0"))
            _files.Add(($"{folder}/{library.Name}.dll", bytes));
        return this;
    }

    /// <summary>Adds a satellite assembly of a library.</summary>
    public PackageBuilder Satellite(string library, string culture)
    {
        var bytes = new TestLibrary($"{library}.resources") { Culture = culture }.Compile();
        _files.Add(($"lib/net8.0/{culture}/{library}.resources.dll", bytes));
        return this;
    }

    /// <summary>Adds any file, a native library for example.</summary>
    public PackageBuilder File(string path)
    {
        _files.Add((path, Encoding.UTF8.GetBytes(path)));
        return this;
    }

    public PackageBuilder DependsOn(string package, string minimum)
    {
        _dependencies.Add((package, minimum));
        return this;
    }

    /// <summary>Writes the package into a folder feed.</summary>
    public void Publish(string feed)
    {
        Directory.CreateDirectory(feed);
        using var archive = ZipFile.Open(System.IO.Path.Combine(feed, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
        var frameworks = _files.Select(static file => file.Path.Split('/')).Where(static parts => parts[0] == "lib").Select(static parts => parts[1]).DefaultIfEmpty("netstandard2.0").Distinct();
        var dependencies = string.Concat(_dependencies.Select(static dependency => $"""<dependency id="{dependency.Id}" version="{dependency.Version}" />"""));
        using (var nuspec = new StreamWriter(archive.CreateEntry($"{id}.nuspec").Open()))
            nuspec.Write($"<package><metadata><id>{id}</id><version>{version}</version><authors>Test</authors><description>Test</description><dependencies>{string.Concat(frameworks.Select(framework => $"<group targetFramework=\"{framework}\">{dependencies}</group>"))}</dependencies></metadata></package>");
        foreach (var (path, content) in _files)
        {
            using var entry = archive.CreateEntry(path).Open();
            entry.Write(content);
        }
    }
}

/// <summary>A library with one class, <c>{name}Api</c>, dots in the name left out.</summary>
internal sealed record TestLibrary(string Name, string Version = "1.0.0.0")
{
    public string? FileVersion { get; init; }

    /// <summary>The public key of its strong name; it is signed publicly, which no .NET runtime minds.</summary>
    public ImmutableArray<byte> PublicKey { get; init; }

    public string? Culture { get; init; }

    /// <summary>The libraries whose class it uses.</summary>
    public IReadOnlyList<TestLibrary> References { get; init; } = [];

    /// <summary>Further source, as public members of its own.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>An expression that makes what uses it reference this library.</summary>
    public string Expression => $"{Name.Replace(".", string.Empty)}Api.Name";

    public byte[] Compile()
    {
        var attributes = $"""
            [assembly: System.Reflection.AssemblyVersion("{Version}")]
            {(FileVersion is null ? string.Empty : $"[assembly: System.Reflection.AssemblyFileVersion(\"{FileVersion}\")]")}
            {(Culture is null ? string.Empty : $"[assembly: System.Reflection.AssemblyCulture(\"{Culture}\")]")}
            """;
        var type = Culture is not null ? string.Empty : $$"""
            public static class {{Name.Replace(".", string.Empty)}}Api { public static string Name => {{string.Join(" + ", References.Select(static library => library.Expression).Prepend($"\"{Name}\""))}}; }
            """;
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        if (!PublicKey.IsDefault)
            options = options.WithPublicSign(true).WithCryptoPublicKey(PublicKey);
        var compilation = CSharpCompilation.Create(
            Name,
            [CSharpSyntaxTree.ParseText(attributes + type + Source)],
            [.. Net80.References.All, .. References.Select(static library => MetadataReference.CreateFromImage(library.Compile()))],
            options);
        using var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        return stream.ToArray();
    }

    /// <summary>Writes it as a file, for a plain Reference.</summary>
    public void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(System.IO.Path.Combine(folder, $"{Name}.dll"), Compile());
    }
}
