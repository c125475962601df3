namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Who may use which types.</summary>
internal static class Visibility
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A public class becomes internal")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "class C { public void M() { } }",
            Run = "new C().M();",
            Target = "C",
        },
        new("A public interface that the module implements becomes internal")
        {
            V1 = "public interface I { void M(); }",
            V2 = "interface I { void M(); }",
            Types = "public class D : I { public void M() { } }",
            Run = "_ = new D();",
            Target = "I",
        },
        new("A public base class becomes internal")
        {
            V1 = "public class C { }",
            V2 = "class C { }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
            Target = "C",
        },
        new("A public type used only as a type argument becomes internal")
        {
            V1 = "public class C { }",
            V2 = "class C { }",
            Run = "_ = new List<C>();",
            Target = "C",
        },
        new("A public type used only as the type of a local becomes internal")
        {
            V1 = "public struct S { public int I; } public static class F { public static void M(out object o) => o = 1; }",
            V2 = "struct S { public int I; } public static class F { public static void M(out object o) => o = 1; }",
            Run = "S s = default; F.M(out var o); _ = o.Equals(s);",
            Target = "S",
        },
        new("A public type used only in typeof becomes internal")
        {
            V1 = "public class C { }",
            V2 = "class C { }",
            Run = "_ = typeof(C).Name;",
        },
        new("A public type used only in a pattern becomes internal")
        {
            V1 = "public class C { }",
            V2 = "class C { }",
            Types = "static class F { public static bool Is(object o) => o is C; }",
            Run = "F.Is(1);",
            Target = "C",
        },
        new("A public structure becomes internal and its inherited method is called")
        {
            V1 = "public struct S { public int I; }",
            V2 = "struct S { public int I; }",
            Run = "S s = default; _ = s.ToString();",
        },
        new("A public structure becomes internal and an array of it is read")
        {
            V1 = "public struct S { public int I; } public static class F { public static object Make() => new S[1]; }",
            V2 = "struct S { public int I; } public static class F { public static object Make() => new S[1]; }",
            Types = "static class G { public static void Copy(object o) { var a = (S[])o; a[0] = a[0]; } }",
            Run = "G.Copy(F.Make());",
            Target = "S",
        },
        new("A public structure becomes internal and its values are only copied")
        {
            V1 = "public struct S { public int I; }",
            V2 = "struct S { public int I; }",
            Types = "static unsafe class F { public static int N(S[] a, ref S s) { s = default; S t = s; try { a[0] = t; t = a[1]; } catch (NullReferenceException) { } return sizeof(S); } public static void Go() { S s = default; N(null!, ref s); } }",
            Run = "F.Go();",
        },
        new("A public type used only as the type argument of a method becomes internal")
        {
            V1 = "public class C { }",
            V2 = "class C { }",
            Types = "static class F { public static Type Of<T>() => typeof(T); }",
            Run = "_ = F.Of<C>();",
            Target = "C",
        },
        new("A public type used only as the type of a field becomes internal")
        {
            V1 = "public class C { }",
            V2 = "class C { }",
            Types = "public class D { public C? F; public List<C>? G; }",
            Run = "var d = new D(); _ = d.F; _ = d.G;",
        },
        new("A public type used only as the type of a parameter becomes internal")
        {
            V1 = "public class C { }",
            V2 = "class C { }",
            Types = "static class F { public static C[]? N(C? c) => null; }",
            Run = "_ = F.N(null);",
        },
        new("A public exception used only in a catch clause becomes internal")
        {
            V1 = "public class E : Exception { }",
            V2 = "class E : Exception { }",
            Run = "try { if (Environment.TickCount64 < 0) throw new Exception(); } catch (E) { }",
        },
        new("A public exception used only in a catch clause is removed")
        {
            V1 = "public class C { } public class E : Exception { }",
            V2 = "public class C { }",
            Run = "try { _ = new C(); } catch (E) { }",
            Target = "E",
        },
        new("A public type becomes internal that only the signature of a called method has")
        {
            V1 = "public class P { } public class C { public void M(P? p) { } }",
            V2 = "class P { } public class C { public void M(int i) { } internal void M(P? p) { } }",
            Run = "new C().M(null);",
            Target = "C.M",
        },
    ];
}
