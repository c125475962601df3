using Microsoft.CodeAnalysis;

namespace Koupleless.Packaging.Tests;

public sealed class AssemblyFactsReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Identity_versions_and_references_are_read()
    {
        var library = TestAssembly.Library(_folder.Path, "Alpha", "1.2.3.4");
        var user = TestAssembly.Compile(_folder.Path, "User", """
            [assembly: System.Reflection.AssemblyFileVersion("5.6.7.8")]
            public class C { public string M() => AlphaApi.Name; }
            """, references: library);

        var facts = AssemblyFactsReader.Read(user)!;

        Assert.Equal("User", facts.Name);
        Assert.Equal(new Version(0, 0, 0, 0), facts.Version);
        Assert.Equal("5.6.7.8", facts.FileVersion);
        Assert.Null(facts.PublicKeyToken);
        Assert.Null(facts.Culture);
        Assert.Contains(new AssemblyReferenceFact("Alpha", new Version(1, 2, 3, 4), null), facts.References);
        Assert.Contains(facts.References, static reference => reference is { Name: "System.Runtime", PublicKeyToken: "b03f5f7f11d50a3a" });
    }

    [Fact]
    public void The_public_key_token_of_a_strong_name_is_read() =>
        Assert.Equal("b03f5f7f11d50a3a", AssemblyFactsReader.Read(typeof(System.Reflection.Metadata.MetadataReader).Assembly.Location)!.PublicKeyToken);

    [Theory]
    [InlineData("System.Console.WriteLine();", "Program.<Main>$")]
    [InlineData("await System.Threading.Tasks.Task.Yield();", "Program.<Main>$")]
    [InlineData("namespace A.B; class Start { static void Main() { } }", "A.B.Start.Main")]
    [InlineData("namespace A; class Outer { class Inner { static async System.Threading.Tasks.Task Main(string[] args) => await System.Threading.Tasks.Task.Yield(); } }", "A.Outer+Inner.Main")]
    [InlineData("namespace Koupleless.Generated; class LibraryEntryPoint { static void Main() { } }", null)]
    public void The_entry_point_is_the_one_that_the_program_wrote(string source, string? expected) =>
        Assert.Equal(expected, AssemblyFactsReader.Read(TestAssembly.Compile(_folder.Path, "App", source, OutputKind.ConsoleApplication))!.EntryPoint);

    [Fact]
    public void A_library_has_no_entry_point() =>
        Assert.Null(AssemblyFactsReader.Read(TestAssembly.Library(_folder.Path, "Alpha", "1.0.0.0"))!.EntryPoint);

    [Fact]
    public void What_the_generator_recorded_is_read()
    {
        var path = TestAssembly.Compile(_folder.Path, "Module", """
            [assembly: Koupleless.Runtime.ModuleProvides("Shop.IPromotion", "Sales.BlackFriday", 10)]
            [assembly: Koupleless.Runtime.ModuleProvides("Shop.IPromotion", "Sales.Sünde", -1)]
            """);

        Assert.Equal(
            [new ServiceFact("Shop.IPromotion", "Sales.BlackFriday", Order: 10), new ServiceFact("Shop.IPromotion", "Sales.Sünde", Order: -1)],
            AssemblyFactsReader.Read(path)!.Provides);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0x7f, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0 })]
    public void A_file_that_is_no_assembly_has_no_facts(byte[] content)
    {
        File.WriteAllBytes(_folder["native.so"], content);

        Assert.Null(AssemblyFactsReader.Read(_folder["native.so"]));
    }
}
