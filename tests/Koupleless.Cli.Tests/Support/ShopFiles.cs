using System.IO.Compression;
using System.Security.Cryptography;
using Koupleless.Packaging;

namespace Koupleless.Cli.Tests.Support;

/// <summary>A base and artifacts on disk, compiled on the spot. They go with the object.</summary>
internal sealed class ShopFiles : IDisposable
{
    /// <summary>The contract that modules are compiled against.</summary>
    public const string Contract = """
        [assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
        namespace Shop;
        public interface IStock { int Count(string article); }
        public static class Prices { public static decimal Of(string article) => 1; public static decimal Sum(int count) => count; }
        """;

    /// <summary>The same without <c>Prices.Of</c>.</summary>
    public const string ContractWithoutPrice = """
        [assembly: System.Reflection.AssemblyVersion("1.0.0.0")]
        namespace Shop;
        public interface IStock { int Count(string article); }
        public static class Prices { public static decimal Sum(int count) => count; }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _contract;

    public ShopFiles() => _contract = TestAssembly.Compile(_folder["compiled"], "Shop.Contracts", Contract);

    public string Path => _folder.Path;

    public string this[string file] => _folder[file];

    public void Dispose() => _folder.Dispose();

    /// <summary>A base's output folder with this contract.</summary>
    public string Base(string name, string contract, string framework = "10.0.0", string contractVersion = "1.0.0.0")
    {
        TestAssembly.Compile(_folder[name], "Shop.Contracts", contract);
        TestAssembly.Compile(_folder[name], "Shop.Base", "public static class Program { public static void Main() { } }", Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);
        File.WriteAllBytes(_folder[$"{name}/base.json"], ManifestSerializer.Write(new BaseManifest
        {
            Name = "Shop.Base",
            Version = "3.0.0",
            TargetFramework = "net10.0",
            Frameworks = [new("Microsoft.NETCore.App", framework)],
            Assemblies = [new("Shop.Base", "3.0.0.0"), new("Shop.Contracts", contractVersion) { Contract = true }],
        }));
        return _folder[name];
    }

    /// <summary>The contract package of a base: made of its folder.</summary>
    public string ContractPackage(string @base)
    {
        var content = _folder[$"{System.IO.Path.GetFileName(@base)}.content"];
        Directory.CreateDirectory(System.IO.Path.Combine(content, "ref", "net10.0"));
        File.Copy(System.IO.Path.Combine(@base, "base.json"), System.IO.Path.Combine(content, "base.json"));
        File.Copy(System.IO.Path.Combine(@base, "Shop.Contracts.dll"), System.IO.Path.Combine(content, "ref", "net10.0", "Shop.Contracts.dll"));
        ZipFile.CreateFromDirectory(content, $"{@base}.nupkg");
        return $"{@base}.nupkg";
    }

    /// <summary>An artifact whose assembly asks for a price.</summary>
    public string Module(string name, string version = "1.0.0", Func<ModuleManifest, ModuleManifest>? edit = null, SlimReport? report = null) =>
        Artifact(name, version, TestAssembly.Compile(
            _folder[$"compiled/{name}"],
            $"Shop.{char.ToUpperInvariant(name[0])}{name[1..]}",
            """
            public sealed class Checkout
            {
                public decimal Total() => Shop.Prices.Of("tea") + Shop.Prices.Sum(2);
            }
            """,
            references: _contract), edit, report);

    /// <summary>An artifact of an assembly.</summary>
    public string Artifact(string name, string version, string assembly, Func<ModuleManifest, ModuleManifest>? edit = null, SlimReport? report = null)
    {
        var dll = new ArtifactEntry($"lib/net10.0/{System.IO.Path.GetFileName(assembly)}", File.ReadAllBytes(assembly));
        var settings = new ArtifactEntry("content/appsettings.json", "{}"u8.ToArray());
        var manifest = new ModuleManifest
        {
            Name = name,
            Version = version,
            PathBase = $"/{name}",
            Assembly = System.IO.Path.GetFileNameWithoutExtension(assembly),
            TargetFramework = "net10.0",
            Base = new("Shop.Base", "3.0.0"),
            Assemblies = [new(System.IO.Path.GetFileNameWithoutExtension(assembly), "1.0.0.0", dll.Name, Sha256(dll))],
            Files = [new(settings.Name, Sha256(settings))],
            Provided = [new("Shop.Contracts", "1.0.0.0")],
        };
        var path = _folder[$"{name}.{version}.nupkg"];
        ArtifactEntry[] files = report is null ? [dll, settings] : [dll, settings, new(SlimReport.FileName, report.ToUtf8Json())];
        ArtifactWriter.Write(path, edit?.Invoke(manifest) ?? manifest, new("Shop", "A module"), files);
        return path;
    }

    private static string Sha256(ArtifactEntry entry) => Convert.ToHexStringLower(SHA256.HashData(entry.Content.Span));
}
