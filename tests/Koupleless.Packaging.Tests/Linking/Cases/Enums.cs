namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Enumerations.</summary>
internal static class Enums
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A member of an enumeration is removed")
        {
            V1 = "public enum E { A, B }",
            V2 = "public enum E { A }",
            Run = "_ = E.B.ToString();",
        },
        new("A member of an enumeration gets another value")
        {
            V1 = "public enum E { A, B }",
            V2 = "public enum E { B, A }",
            Run = "_ = E.B.ToString();",
        },
        new("A member of an enumeration is added")
        {
            V1 = "public enum E { A } public class C { public E M() => E.A; }",
            V2 = "public enum E { A, B } public class C { public E M() => E.B; }",
            Run = "_ = new C().M() switch { E.A => 1, _ => 2 };",
        },
        new("An enumeration is removed that only values came from")
        {
            V1 = "public class C { } public enum E { A = 5 }",
            V2 = "public class C { }",
            Run = "_ = new C().ToString() + (int)E.A;",
        },
        new("An enumeration is removed that is a local's type")
        {
            V1 = "public class C { } public enum E { A = 5 }",
            V2 = "public class C { }",
            Run = "E e = E.A; _ = e.ToString();",
            Target = "E",
        },
        new("An enumeration that is passed gets a narrower underlying type")
        {
            V1 = "public enum E { A } public class C { public void M(E e) { } }",
            V2 = "public enum E : byte { A } public class C { public void M(E e) { } }",
            Run = "new C().M(E.A);",
        },
        new("An enumeration that is passed gets a wider underlying type")
        {
            V1 = "public enum E { A } public class C { public void M(E e) { } }",
            V2 = "public enum E : long { A } public class C { public void M(E e) { } }",
            Run = "new C().M(E.A);",
        },
        new("An enumeration that is returned gets a wider underlying type")
        {
            V1 = "public enum E { A } public class C { public E M() => E.A; }",
            V2 = "public enum E : long { A } public class C { public E M() => E.A; }",
            Run = "_ = new C().M() == E.A ? 1 : 2;",
        },
        new("An enumeration that is a field gets a wider underlying type")
        {
            V1 = "public enum E { A, B }",
            V2 = "public enum E : long { A, B }",
            Types = "public class D { public E F; }",
            Run = "var d = new D(); d.F = E.B;",
        },
        new("An enumeration that is a type argument gets another underlying type")
        {
            V1 = "public enum E { A, B }",
            V2 = "public enum E : byte { A, B }",
            Run = "_ = new Dictionary<E, int>().Count;",
        },
        new("An enumeration becomes unsigned")
        {
            V1 = "public enum E { A } public class C { public void M(E e) { } }",
            V2 = "public enum E : uint { A } public class C { public void M(E e) { } }",
            Run = "new C().M(E.A);",
        },
        new("An enumeration becomes a class of constants")
        {
            V1 = "public enum E { A } public class C { public void M(E e) { } }",
            V2 = "public static class E { public const int A = 0; } public class C { public void M(int e) { } }",
            Run = "new C().M(E.A);",
            Target = "C.M",
        },
        new("An enumeration becomes a structure")
        {
            V1 = "public enum E { A } public class C { public void M(E e) { } }",
            V2 = "public struct E { public int V; } public class C { public void M(E e) { } }",
            Run = "new C().M(E.A);",
            Target = "E",
        },
        new("An enumeration becomes a flags enumeration")
        {
            V1 = "public enum E { A, B }",
            V2 = "[Flags] public enum E { A, B }",
            Run = "_ = (E.A | E.B).ToString();",
        },
        new("An enumeration's default value of a parameter goes")
        {
            V1 = "public enum E { A, B } public class C { public void M(E e = E.B) { } }",
            V2 = "public enum E { A } public class C { public void M(E e = E.A) { } }",
            Run = "new C().M();",
        },
    ];
}
