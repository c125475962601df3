using System.Runtime.InteropServices;

namespace Koupleless.Packaging.Tests;

public sealed class BaseManifestBuilderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("public class C : Dep { }")]
    [InlineData("public interface I : IDep { }")]
    [InlineData("public interface I { Dep[] M(); }")]
    [InlineData("public interface I { void M(System.Collections.Generic.List<Dep> all); }")]
    [InlineData("public interface I { Dep P { get; } }")]
    [InlineData("public interface I { event System.Action<Dep> Changed; }")]
    [InlineData("public class C { public Dep F; }")]
    [InlineData("public class C { protected Dep F; }")]
    [InlineData("public class C { protected internal void M(ref Dep d) { } }")]
    [InlineData("public class C { public void M<T>() where T : IDep { } }")]
    [InlineData("public class C<T> where T : Dep { }")]
    [InlineData("public class C { public class Inner { public Dep F; } }")]
    [InlineData("public class C { protected class Inner { public Outer.Nested F; } }")]
    [InlineData("public class B : Internal { } public abstract class Internal { public Dep M() => null; }")]
    [InlineData("public delegate Dep D();")]
    public void A_contract_exposes_what_its_public_and_protected_members_name(string source)
    {
        var manifest = Build(("Contract", Contract + source), ("Dependency", Dependency));

        Assert.Equal(["Dependency"], Assembly(manifest, "Contract").Exposes);
    }

    [Theory]
    [InlineData("public class C { private Dep F; internal Dep M() => null; Dep P { get; set; } private protected Dep Q; }")]
    [InlineData("class C : Dep { public Dep F; public class Inner : Dep { } }")]
    [InlineData("public class C { class Inner { public Dep F; } }")]
    [InlineData("public class C { public string M() => new Dep().ToString(); }")]
    [InlineData("[Marker] public class C { [Marker] public void M() { } }")]
    [InlineData("public interface I { System.Collections.Generic.List<int> M(); }")]
    public void A_contract_does_not_expose_what_only_its_code_uses_nor_the_framework(string source)
    {
        var manifest = Build(("Contract", Contract + source), ("Dependency", Dependency));

        Assert.True(Assembly(manifest, "Contract").Contract);
        Assert.Null(Assembly(manifest, "Contract").Exposes);
    }

    [Fact]
    public void A_contract_exposes_what_the_types_that_it_exposes_lead_to_and_no_more()
    {
        var deep = TestAssembly.Compile(_folder.Path, "Deep", "public class DeepBase { }");
        var unused = TestAssembly.Compile(_folder.Path, "Unused", "public class Unused { }");
        var middle = TestAssembly.Compile(_folder.Path, "Middle", "public class Middle : DeepBase { } public class NotNamed { public Unused F; }", references: [deep, unused]);
        var contract = TestAssembly.Compile(_folder.Path, "Contract", Contract + "public interface I { Middle M(); }", references: [middle, deep]);

        var manifest = BaseManifestBuilder.Build(Request(contract, middle, deep, unused));

        Assert.Equal(["Deep", "Middle"], Assembly(manifest, "Contract").Exposes);
    }

    [Fact]
    public void A_forwarded_type_exposes_both_the_assembly_that_forwards_it_and_the_one_that_has_it()
    {
        var before = TestAssembly.Compile(_folder["before"], "Old", "public class Moved { }");
        var contract = TestAssembly.Compile(_folder.Path, "Contract", Contract + "public interface I { Moved M(); }", references: before);
        var has = TestAssembly.Compile(_folder.Path, "New", "public class Moved { }");
        var forwards = TestAssembly.Compile(_folder.Path, "Old", "[assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof(Moved))]", references: has);

        var manifest = BaseManifestBuilder.Build(Request(contract, has, forwards));

        Assert.Equal(["New", "Old"], Assembly(manifest, "Contract").Exposes);
    }

    [Fact]
    public void A_contract_is_one_that_says_so_or_that_the_base_marks()
    {
        var says = TestAssembly.Compile(_folder.Path, "Says", Contract);
        var saysNot = TestAssembly.Compile(_folder.Path, "SaysNot", Contract.Replace("true", "false"));
        var marked = TestAssembly.Compile(_folder.Path, "Marked", "public class C { }");

        var manifest = BaseManifestBuilder.Build(Request(says, saysNot, marked) with { Contracts = ["marked"] });

        Assert.Equal(["Marked", "Says"], manifest.Assemblies.Where(static assembly => assembly.Contract).Select(static assembly => assembly.Name));
    }

    [Fact]
    public void The_framework_is_told_from_what_the_base_brings_also_when_it_brings_the_framework()
    {
        var request = Request(Library("Alpha", "1.0.0.0"), Library("Zeta", "10.0.0.7", "copied")) with
        {
            Frameworks = [new("Microsoft.NETCore.App", "10.0.0"), new("Microsoft.AspNetCore.App", "10.0.0")],
            FrameworkAssemblies = [Library("Zeta", "10.0.0.0", "reference")],
        };

        var manifest = BaseManifestBuilder.Build(request);

        Assert.Equal(["Microsoft.AspNetCore.App", "Microsoft.NETCore.App"], manifest.Frameworks.Select(static framework => framework.Name));
        Assert.Equal(["Alpha 1.0.0.0 False", "Shop 1.0.0.0 False", "Zeta 10.0.0.0 True"], manifest.Assemblies.Select(static assembly => $"{assembly.Name} {assembly.Version} {assembly.Framework}"));
        Assert.Equal(ManifestSerializer.Write(manifest), ManifestSerializer.Write(ManifestSerializer.ReadBase(ManifestSerializer.Write(manifest))));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "schemaVersion": 1, "name": "Shop" }""")]
    [InlineData("""{ "schemaVersion": 2, "name": "Shop", "version": "1.0.0", "targetFramework": "net10.0" }""")]
    [InlineData("""{ "schemaVersion": 1, "name": "Shop", "version": "1.0.0", "targetFramework": "net10.0", "assemblies": [{ "name": "A", "version": "new" }] }""")]
    public void A_manifest_that_cannot_be_read_is_an_error(string json)
    {
        var error = Assert.Throws<KouplelessException>(() => ManifestSerializer.ReadBase(System.Text.Encoding.UTF8.GetBytes(json)));

        Assert.Equal(ErrorIds.NotABase, error.Code);
    }

    private const string Contract = """
        [assembly: System.Reflection.AssemblyMetadata("Else", "true")]
        [assembly: System.Reflection.AssemblyMetadata("Koupleless.Contract", "true")]

        """;

    private const string Dependency = "public class Dep { } public interface IDep { } public class Outer { public class Nested { } } public class MarkerAttribute : System.Attribute { }";

    private static SuppliedAssembly Assembly(BaseManifest manifest, string name) => Assert.Single(manifest.Assemblies, assembly => assembly.Name == name);

    private BaseManifest Build((string Name, string Source) contract, (string Name, string Source) dependency)
    {
        var supplied = TestAssembly.Compile(_folder.Path, dependency.Name, dependency.Source);
        return BaseManifestBuilder.Build(Request(TestAssembly.Compile(_folder.Path, contract.Name, contract.Source, references: supplied), supplied));
    }

    private BaseManifestRequest Request(params string[] closure) => new()
    {
        Assembly = Library("Shop", "1.0.0.0"),
        Version = "1.0.0",
        TargetFramework = "net10.0",
        Closure = closure,
        FrameworkAssemblies = [.. new[] { "System.Runtime", "System.Collections" }.Select(static name => Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), $"{name}.dll"))],
    };

    private string Library(string name, string version, string folder = "") => TestAssembly.Library(_folder[folder], name, version);
}
