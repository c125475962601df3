namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Upgrades that only a compiler notices.</summary>
internal static class AnnotationsOnly
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        Harmless("A parameter becomes nullable", "public class C { public void M(string s) { } }", "public class C { public void M(string? s) { } }"),
        Harmless("A parameter is no longer nullable", "public class C { public void M(string? s) { } }", "public class C { public void M(string s) { } }"),
        Harmless("Nullable annotations are switched off", "public class C { public void M(string? s) { } }", "#nullable disable\npublic class C { public void M(string s) { } }"),
        Harmless("A method becomes obsolete", "public class C { public void M(string s) { } }", "public class C { [Obsolete] public void M(string s) { } }"),
        Harmless("A method becomes obsolete as an error", "public class C { public void M(string s) { } }", "public class C { [Obsolete(\"no\", true)] public void M(string s) { } }"),
        Harmless("A class becomes obsolete", "public class C { public void M(string s) { } }", "[Obsolete] public class C { public void M(string s) { } }"),
        Harmless("A class becomes experimental", "public class C { public void M(string s) { } }", "[System.Diagnostics.CodeAnalysis.Experimental(\"X1\")] public class C { public void M(string s) { } }"),
        Harmless("A method needs unreferenced code", "public class C { public void M(string s) { } }", "public class C { [System.Diagnostics.CodeAnalysis.RequiresUnreferencedCode(\"x\")] public void M(string s) { } }"),
        Harmless("A method is hidden from editors", "public class C { public void M(string s) { } }", "public class C { [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)] public void M(string s) { } }"),
        Harmless("A class becomes partial and its members are reordered", "public class C { public void N() { } public void M(string s) { } }", "public partial class C { public void M(string s) { } } public partial class C { public void N() { } }"),
        Harmless("A method is inlined aggressively", "public class C { public void M(string s) { } }", "public class C { [MethodImpl(MethodImplOptions.AggressiveInlining)] public void M(string s) { } }"),
        Harmless("A method calls an internal helper", "public class C { public void M(string s) { } }", "public class C { public void M(string s) => Helper.N(s); } static class Helper { public static void N(string s) { } }"),
        Harmless("A parameter becomes scoped", "public class C { public void M(string s) => N([]); public void N(Span<int> i) { } }", "public class C { public void M(string s) => N([]); public void N(scoped Span<int> i) { } }"),
        Harmless("The class gets interfaces", "public class C { public void M(string s) { } }", "public class C : IDisposable, ICloneable { public void M(string s) { } public void Dispose() { } public object Clone() => this; }"),
        Harmless("The class gets a base class", "public class C { public void M(string s) { } }", "public abstract class B { } public class C : B { public void M(string s) { } }"),
        Harmless("The class gets private fields", "public class C { public void M(string s) { } }", "public class C { string? _s; public void M(string s) => _s = s; public override string ToString() => _s ?? \"\"; }"),
        Harmless("The class gets nested types", "public class C { public void M(string s) { } }", "public class C { public void M(string s) { } public enum E { } public class N { } }"),
        Harmless("The assembly gets attributes and a module initializer", "public class C { public void M(string s) { } }", "[assembly: AssemblyMetadata(\"a\", \"b\")] public class C { public void M(string s) { } } static class I { [ModuleInitializer] internal static void Run() { } }"),
        Harmless("The method checks its caller's arguments", "public class C { public void M(string s) { } }", "public class C { public void M(string s, [CallerMemberName] string n = \"\") { } public void M(string s) { } }"),
        new("A nullable annotation on a type argument changes")
        {
            V1 = "public class C { public List<string> M() => []; }",
            V2 = "public class C { public List<string?>? M() => []; }",
            Run = "_ = new C().M().Count;",
        },
        new("A nullable annotation on an overridden method changes")
        {
            V1 = "public class C { public virtual string? M(string s) => s; }",
            V2 = "public class C { public virtual string M(string? s) => s ?? \"\"; }",
            Types = "public class D : C { public override string? M(string s) => null; }",
            Run = "C c = new D(); _ = c.M(\"\");",
        },
        new("A dynamic type argument becomes object")
        {
            V1 = "public class C { public List<dynamic> M() => [1]; }",
            V2 = "public class C { public List<object> M() => [1]; }",
            Run = "_ = new C().M()[0].ToString();",
        },
        new("Names of a tuple in a base interface change")
        {
            V1 = "public interface I<T> { } public class C : I<(int A, int B)> { public (int A, int B) P => (1, 2); }",
            V2 = "public interface I<T> { } public class C : I<(int X, int Y)> { public (int X, int Y) P => (1, 2); }",
            Run = "I<(int, int)> i = new C(); _ = ((C)i).P.A;",
        },
    ];

    private static LinkCase Harmless(string name, string before, string after) =>
        new(name) { V1 = before, V2 = after, Run = "new C().M(\"\");" };
}
