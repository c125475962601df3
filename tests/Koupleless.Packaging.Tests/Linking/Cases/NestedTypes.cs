namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Types in types.</summary>
internal static class NestedTypes
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A nested class is removed")
        {
            V1 = "public class C { public class N { } }",
            V2 = "public class C { }",
            Run = "_ = new C.N();",
            Target = "C.N",
        },
        new("A nested class moves out")
        {
            V1 = "public class C { public class N { } }",
            V2 = "public class C { } public class N { }",
            Run = "_ = new C.N();",
            Target = "C.N",
        },
        new("A class becomes nested")
        {
            V1 = "public class C { } public class N { }",
            V2 = "public class C { public class N { } }",
            Run = "_ = new N();",
            Target = "N",
        },
        new("A nested class moves to the base class")
        {
            V1 = "public class B { } public class C : B { public class N { } }",
            V2 = "public class B { public class N { } } public class C : B { }",
            Run = "_ = new C.N();",
            Target = "C.N",
        },
        new("A nested class moves to the derived class")
        {
            V1 = "public class B { public class N { } } public class C : B { }",
            V2 = "public class B { } public class C : B { public class N { } }",
            Run = "_ = new C.N();",
            Target = "B.N",
        },
        new("A nested class becomes internal")
        {
            V1 = "public class C { public class N { } }",
            V2 = "public class C { internal class N { } }",
            Run = "_ = new C.N();",
            Target = "C.N",
        },
        new("The class around a nested class becomes internal")
        {
            V1 = "public class C { public class N { } }",
            V2 = "class C { public class N { } }",
            Run = "_ = new C.N();",
            Target = "C",
        },
        new("The class around a nested class becomes generic")
        {
            V1 = "public class C { public class N { } }",
            V2 = "public class C<T> { public class N { } }",
            Run = "_ = new C.N();",
            Target = "C",
        },
        new("A nested class becomes generic")
        {
            V1 = "public class C { public class N { } }",
            V2 = "public class C { public class N<T> { } }",
            Run = "_ = new C.N();",
            Target = "C.N",
        },
        new("A method of a class nested in a generic class is removed")
        {
            V1 = "public class C<T> { public class N<U> { public void M(T t, U u) { } } }",
            V2 = "public class C<T> { public class N<U> { public void M(U u, T t) { } } }",
            Run = "new C<int>.N<string>().M(1, \"\");",
            Target = "M",
        },
        new("A nested enumerator becomes a structure")
        {
            V1 = "public class C { public Enumerator GetEnumerator() => new(); public class Enumerator { public int Current => 1; public bool MoveNext() => false; } }",
            V2 = "public class C { public Enumerator GetEnumerator() => new(); public struct Enumerator { public int Current => 1; public bool MoveNext() => false; } }",
            Run = "foreach (var i in new C()) { }",
            Target = "Enumerator",
        },
        new("A nested type is added of the name of another")
        {
            V1 = "public class B { public class N { } } public class C : B { }",
            V2 = "public class B { public class N { } } public class C : B { public new class N { } }",
            Run = "_ = new C.N();",
        },
    ];
}
