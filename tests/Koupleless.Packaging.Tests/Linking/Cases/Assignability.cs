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
        new("A class is put into a dictionary of an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Run = "var d = new Dictionary<string, I> { [\"a\"] = new C() }; d[\"a\"].M();",
            Target = "I",
        },
        new("A lambda returns a class as an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Run = "Func<I> f = static () => new C(); f().M();",
            Target = "I",
        },
        new("An asynchronous method keeps a class as an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Types = "static class F { public static async Task N() { I i = new C(); await Task.Yield(); i.M(); } }",
            Run = "await F.N();",
            Target = "I",
        },
        new("An iterator yields a class as an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Types = "static class F { public static IEnumerable<I> N() { yield return new C(); } }",
            Run = "foreach (var i in F.N()) i.M();",
            Target = "I",
        },
        new("A generic method is given a class as an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Types = "static class F { public static void N<T>(T t) where T : I => t.M(); }",
            Run = "F.N<I>(new C());",
            Target = "I",
        },
        new("A null check falls back on a class that no longer implements the interface")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Types = "static class F { public static I N(I? i) => i ?? new C(); }",
            Run = "F.N(null).M();",
            Target = "I",
        },
        new("A loop passes a class as an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Types = "static class F { public static void N(I i) => i.M(); }",
            Run = "for (var k = 0; k < 2; k++) F.N(new C());",
            Target = "I",
        },
        new("A switch expression yields a class that no longer implements the interface")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Types = "static class F { public static I N(int k) => k switch { 0 => new C(), 1 => new C(), _ => throw new Exception() }; }",
            Run = "F.N(1).M();",
            Target = "I",
        },
        new("The constructor of the module is given a class as an interface that it no longer implements")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Types = "class D(I i) { public void N() => i.M(); }",
            Run = "new D(new C()).N();",
            Target = "I",
        },
        new("A property of the base is set to a class that no longer implements its interface")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } } public static class H { public static I? P { get; set; } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } } public static class H { public static I? P { get; set; } }",
            Run = "H.P = new C(); H.P.M();",
            Target = "I",
        },
        new("A method group of a class is turned into a delegate through a lost interface")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Run = "Action a = ((I)new C()).M; a();",
            Target = "I",
        },
        new("A class is passed on by a switch, a loop, a handler and a pattern, and keeps its interface")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class B : I { public void M() { } } public class C : B { }",
            Types = "static class F { public static I? N(int k, object? o) { for (var n = 0; n < k; n++) { try { I? i = k switch { 0 => new C(), 1 => o as I ?? new C(), 2 => (I?)o, _ => null }; (i is C c ? c : i)?.M(); if (n == 1) return o is I j ? j : new C(); } catch (Exception e) when (e is I or ArgumentException) { (e as I)?.M(); } finally { o ??= new C(); } } return null; } }",
            Run = "for (var k = 0; k < 4; k++) F.N(k, null)?.M();",
        },
    ];
}
