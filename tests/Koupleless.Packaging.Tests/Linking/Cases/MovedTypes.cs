namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Types that move to another assembly of the base.</summary>
internal static class MovedTypes
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A type moves and is forwarded")
        {
            Base =
            [
                new("Below", "", "public class C { public void M() { } }"),
                new("Contract", "public class C { public void M() { } }", "[assembly: TypeForwardedTo(typeof(C))]"),
            ],
            Run = "new C().M();",
        },
        new("A type moves and is not forwarded")
        {
            Base =
            [
                new("Below", "", "public class C { public void M() { } }"),
                new("Contract", "public class C { public void M() { } }", ""),
            ],
            Run = "new C().M();",
            Target = "C",
        },
        new("A type moves, is forwarded and loses the method")
        {
            Base =
            [
                new("Below", "", "public class C { }"),
                new("Contract", "public class C { public void M() { } }", "[assembly: TypeForwardedTo(typeof(C))]"),
            ],
            Run = "new C().M();",
            Target = "C.M",
        },
        new("A type moves and is forwarded to where it is internal")
        {
            Base =
            [
                new("Below", "", "[assembly: InternalsVisibleTo(\"$case.Contract\")] class C { public void M() { } }"),
                new("Contract", "public class C { public void M() { } }", "[assembly: TypeForwardedTo(typeof(C))]"),
            ],
            Run = "new C().M();",
            Target = "C",
        },
        new("A type is forwarded twice")
        {
            Base =
            [
                new("Lowest", "", "public class C { public void M() { } }"),
                new("Below", "public class Dummy { }", "[assembly: TypeForwardedTo(typeof(C))]"),
                new("Contract", "public class C { public void M() { } }", "[assembly: TypeForwardedTo(typeof(C))]"),
            ],
            Run = "new C().M();",
        },
        new("A generic type moves and is forwarded")
        {
            Base =
            [
                new("Below", "", "public class C<T> { public T M(T t) => t; }"),
                new("Contract", "public class C<T> { public T M(T t) => t; }", "[assembly: TypeForwardedTo(typeof(C<>))]"),
            ],
            Run = "_ = new C<int>().M(1);",
        },
        new("A type with a nested type moves and is forwarded")
        {
            Base =
            [
                new("Below", "", "public class C { public class N { public class Inner { } } }"),
                new("Contract", "public class C { public class N { public class Inner { } } }", "[assembly: TypeForwardedTo(typeof(C))]"),
            ],
            Run = "_ = new C.N.Inner();",
        },
        new("A type moves and is forwarded without its nested type")
        {
            Base =
            [
                new("Below", "", "public class C { }"),
                new("Contract", "public class C { public class N { } }", "[assembly: TypeForwardedTo(typeof(C))]"),
            ],
            Run = "_ = new C.N();",
            Target = "C.N",
        },
        new("A type of a signature moves and is forwarded")
        {
            Base =
            [
                new("Below", "", "public class P { }"),
                new("Contract", "public class P { } public class C { public P M(P? p) => p ?? new P(); }", "[assembly: TypeForwardedTo(typeof(P))] public class C { public P M(P? p) => p ?? new P(); }"),
            ],
            Run = "_ = new C().M(null); _ = new List<P>();",
        },
        new("A type of a signature moves and the module knows it from both assemblies")
        {
            Base =
            [
                new("Below", "public class C { public void M(List<int> l) { } }", "public class P { } public class C { public void M(List<int> l) { } public void N(P p) { } }"),
                new("Contract", "public class P { } public class E : C { }", "[assembly: TypeForwardedTo(typeof(P))] public class E : C { }"),
            ],
            Run = "new E().M([]); _ = new P();",
        },
        new("An interface moves and is forwarded and the module implements it")
        {
            Base =
            [
                new("Below", "", "public interface I { void M(); }"),
                new("Contract", "public interface I { void M(); } public static class F { public static void Call(I i) => i.M(); }", "[assembly: TypeForwardedTo(typeof(I))] public static class F { public static void Call(I i) => i.M(); }"),
            ],
            Types = "public class D : I { void I.M() { } }",
            Run = "F.Call(new D());",
        },
        new("An interface moves, is forwarded and gets a method")
        {
            Base =
            [
                new("Below", "", "public interface I { void M(); void N(); }"),
                new("Contract", "public interface I { void M(); }", "[assembly: TypeForwardedTo(typeof(I))]"),
            ],
            Types = "public class D : I { public void M() { } }",
            Run = "_ = new D();",
            Target = "I.N",
        },
        new("A structure moves and is forwarded")
        {
            Base =
            [
                new("Below", "", "public struct S { public int I; public S(int i) => I = i; }"),
                new("Contract", "public struct S { public int I; public S(int i) => I = i; }", "[assembly: TypeForwardedTo(typeof(S))]"),
            ],
            Types = "public class D { public S F = new(1); }",
            Run = "_ = new D().F.I;",
        },
        new("An attribute moves and is forwarded")
        {
            Base =
            [
                new("Below", "", "public class MarkAttribute : Attribute { public Type? T { get; set; } }"),
                new("Contract", "public class MarkAttribute : Attribute { public Type? T { get; set; } }", "[assembly: TypeForwardedTo(typeof(MarkAttribute))]"),
            ],
            Types = "[Mark(T = typeof(MarkAttribute))] public class D { }",
            Run = "_ = new D();",
        },
        new("A base class moves to an assembly below")
        {
            Base =
            [
                new("Below", "", "public class B { public void M() { } }"),
                new("Contract", "public class B { public void M() { } } public class C : B { }", "[assembly: TypeForwardedTo(typeof(B))] public class C : B { }"),
            ],
            Types = "public class D : C { }",
            Run = "new D().M();",
        },
        new("A type is replaced by one of the framework and forwarded")
        {
            V1 = "namespace System { public sealed class Progress { public static int Get() => 1; } } public class C { }",
            V2 = "[assembly: TypeForwardedTo(typeof(System.Text.StringBuilder))] public class C { }",
            Run = "_ = System.Progress.Get();",
            Target = "System.Progress",
        },
        new("A polyfill of a type of the framework is forwarded to it")
        {
            V1 = "namespace System.Text { public class Rune2 { } } public class C { public void M() { } }",
            V2 = "namespace System.Text { public class Rune2 { } } [System.Obsolete] public class Old { } public class C { public void M() { } }",
            Run = "_ = new System.Text.Rune2(); new C().M();",
        },
        new("Two assemblies become one and the other is gone")
        {
            Base =
            [
                new("Below", "public class P { }", null),
                new("Contract", "public class C { }", "public class P { } public class C { }"),
            ],
            Run = "_ = new P();",
            Target = "Below",
        },
        new("Two assemblies become one and the other forwards")
        {
            Base =
            [
                new("Contract", "public class C { }", "public class P { } public class C { }"),
                new("Above", "public class P { }", "[assembly: TypeForwardedTo(typeof(P))]"),
            ],
            Run = "_ = new P(); _ = new C();",
        },
    ];
}
