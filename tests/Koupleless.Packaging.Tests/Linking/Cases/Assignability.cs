namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Types that the module uses as others: no reference says so, only the code between two references does.</summary>
internal static class Assignability
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A class is called through an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Run = "I i = new C(); i.M();",
            Target = "I",
        },
        new("A class is passed as an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } } public static class F { public static void Call(I i) => i.M(); }",
            V2 = "public interface I { void M(); } public class C { public void M() { } } public static class F { public static void Call(I i) => i.M(); }",
            Run = "F.Call(new C());",
            Target = "I",
        },
        new("A class of the module is passed as an interface that its base class no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } } public static class F { public static void Call(I i) => i.M(); }",
            V2 = "public interface I { void M(); } public class C { public void M() { } } public static class F { public static void Call(I i) => i.M(); }",
            Types = "public class D : C { }",
            Run = "F.Call(new D());",
            Target = "I",
        },
        new("A class is returned as an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Types = "static class F { public static I Make() => new C(); }",
            Run = "F.Make().M();",
            Target = "I",
        },
        new("A class is stored in a field as an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Types = "static class F { public static I Field = new C(); }",
            Run = "F.Field.M();",
            Target = "I",
        },
        new("A result is used as an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } public static C Make() => new(); }",
            V2 = "public interface I { void M(); } public class C { public void M() { } public static C Make() => new(); }",
            Run = "I i = C.Make(); i.M();",
            Target = "I",
        },
        new("A field's value is used as an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } } public static class H { public static C Field = new(); }",
            V2 = "public interface I { void M(); } public class C { public void M() { } } public static class H { public static C Field = new(); }",
            Run = "((I)H.Field).M();",
            Target = "I",
        },
        new("One of two branches yields a class that no longer implements the interface")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } } public class E : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } } public class E : I { public void M() { } }",
            Run = "I i = Environment.TickCount64 > 0 ? new C() : new E(); i.M();",
            Target = "I",
        },
        new("An enumerable class is enumerated after it became an iterator's owner only")
        {
            V1 = "public class C : List<int> { }",
            V2 = "public class C { }",
            Run = "_ = new C().Sum();",
            Target = "C",
        },
        new("A structure is boxed to an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public struct S : I { public void M() { } }",
            V2 = "public interface I { void M(); } public struct S { public void M() { } }",
            Run = "I i = new S(); i.M();",
            Target = "I",
        },
        new("A class is still called through its own method after it lost the interface")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Run = "new C().M();",
        },
        new("An interface is called through a base interface that it no longer has")
        {
            V1 = "public interface B { void M(); } public interface I : B { } public class C : I { public void M() { } } public static class F { public static I Make() => new C(); }",
            V2 = "public interface B { void M(); } public interface I { } public class C : I { public void M() { } } public static class F { public static I Make() => new C(); }",
            Run = "F.Make().M();",
            Target = "B",
        },
        new("A class keeps its interface through its new base class")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class B : I { public void M() { } } public class C : B { }",
            Run = "I i = new C(); i.M();",
        },
        new("A class keeps its interface through another interface")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public interface J : I { } public class C : J { public void M() { } }",
            Run = "I i = new C(); i.M();",
        },
        new("A generic interface is implemented with another argument")
        {
            V1 = "public class C : IComparable<int> { public int CompareTo(int i) => 1; }",
            V2 = "public class C : IComparable<long> { public int CompareTo(long i) => 1; }",
            Run = "IComparable<int> c = new C(); _ = c.CompareTo(1);",
            Target = "C",
        },
        new("A class is cast to an interface after a check that it has it")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Run = "object o = new C(); if (o is I i) i.M();",
        },
        new("A class is tested for an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Run = "var o = new C(); _ = (o as I) is null;",
        },
        new("A class of the module is used as the interface that it implements itself")
        {
            V1 = "public interface I { void M(); } public class C : I { public virtual void M() { } }",
            V2 = "public interface I { void M(); } public class C { public virtual void M() { } }",
            Types = "public class D : C, I { }",
            Run = "I i = new D(); i.M();",
        },
        new("A type parameter's value is used as the constraint's interface")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface J { void M(); } public interface I : J { void J.M() { } new void M(); } public class C : I { public void M() { } }",
            Types = "static class F { public static void N<T>(T t) where T : I { I i = t; i.M(); t.M(); } }",
            Run = "F.N(new C());",
        },
        new("An array is passed as an enumerable of an interface that its elements no longer implement")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } } public static class F { public static void Call(IEnumerable<I> i) { foreach (var x in i) x.M(); } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } } public static class F { public static void Call(IEnumerable<I> i) { foreach (var x in i) x.M(); } }",
            Run = "F.Call(new C[] { new() });",
            Target = "I",
        },
    ];
}
