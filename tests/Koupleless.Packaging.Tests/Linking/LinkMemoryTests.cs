namespace Koupleless.Packaging.Tests.Linking;

public sealed class LinkMemoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_was_found_to_link_is_checked_again_when_it_leads_to_something_else()
    {
        // Module -> Library (carried) -> Contract (of the base).
        var contract = TestAssembly.Compile(_folder["base"], "Contract", "public class C { public virtual void M() { } }");
        var library = TestAssembly.Compile(_folder["1"], "Library", "public class L : C { public void N() { } }", references: contract);
        var without = TestAssembly.Compile(_folder["2"], "Library", "public class L : C { }", references: contract);
        var module = TestAssembly.Compile(_folder["module"], "Module", "public static class P { public static void Run() => new L().N(); }", references: [contract, library]);
        using var target = LinkTarget.OfFiles([contract, .. Directory.GetFiles(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "*.dll")]);

        Assert.Empty(LinkChecker.Check([Image(module), Image(library)], target).Problems);
        Assert.Contains("L.N", Assert.Single(LinkChecker.Check([Image(module), Image(without)], target).Problems).Target);
        Assert.Contains("L.N", Assert.Single(LinkChecker.Check([Image(module), Image(without)], target).Problems).Target);
    }

    private static ModuleImage Image(string file) => new(Path.GetFileNameWithoutExtension(file), [.. File.ReadAllBytes(file)]);
}
