namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Types that become another kind of type.</summary>
internal static class TypeKinds
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A type is removed")
        {
            V1 = "public class C { }",
            V2 = "public class Other { }",
            Run = "_ = new C();",
            Target = "C",
        },
        new("A method of the module has a parameter of a type that goes")
        {
            V1 = "public class C { } public class P { }",
            V2 = "public class C { }",
            Types = "static class F { public static void N(P? p) { } }",
            Run = "_ = new C();",
            Target = "P",
        },
        new("A type is renamed in case only")
        {
            V1 = "public class Cart { }",
            V2 = "public class CART { }",
            Run = "_ = new Cart();",
            Target = "Cart",
        },
        new("A type moves to another namespace")
        {
            V1 = "namespace A { public class C { } }",
            V2 = "namespace B { public class C { } }",
            Run = "_ = new A.C();",
            Target = "A.C",
        },
        new("A class that is instantiated becomes abstract")
        {
            V1 = "public class C { public C() { } }",
            V2 = "public abstract class C { public C() { } }",
            Run = "_ = new C();",
            Target = "C",
        },
        new("A class that is derived from becomes abstract")
        {
            V1 = "public class C { }",
            V2 = "public abstract class C { }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
        },
        new("A class that is instantiated by its type parameter becomes abstract")
        {
            V1 = "public class C { public C() { } }",
            V2 = "public abstract class C { public C() { } }",
            Types = "static class F { public static T Make<T>() where T : new() => new(); }",
            Run = "_ = F.Make<C>();",
            Target = "C",
        },
        new("A class that is derived from becomes sealed")
        {
            V1 = "public class C { }",
            V2 = "public sealed class C { }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
            Target = "C",
        },
        new("A class that is used becomes sealed")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public sealed class C { public void M() { } }",
            Run = "new C().M();",
        },
        new("A class whose static method is used becomes static")
        {
            V1 = "public class C { public static void M() { } }",
            V2 = "public static class C { public static void M() { } }",
            Run = "C.M();",
        },
        new("A class that is instantiated becomes static")
        {
            V1 = "public class C { public static void M() { } }",
            V2 = "public static class C { public static void M() { } }",
            Run = "_ = new C();",
            Target = "C",
        },
        new("A class that is a type argument becomes static")
        {
            V1 = "public class C { }",
            V2 = "public static class C { }",
            Run = "_ = new List<C>();",
        },
        new("A class becomes a structure and its static method is used")
        {
            V1 = "public class C { public static void M() { } }",
            V2 = "public struct C { public static void M() { } }",
            Run = "C.M();",
        },
        new("A class becomes a structure in a signature")
        {
            V1 = "public class P { } public class C { public P? M() => null; }",
            V2 = "public struct P { } public class C { public P M() => default; }",
            Run = "_ = new C().M();",
            Target = "P",
        },
        new("A structure becomes a class and its constructor is called")
        {
            V1 = "public struct S { public int I; public S(int i) => I = i; }",
            V2 = "public class S { public int I; public S(int i) => I = i; }",
            Run = "_ = new S(1).I;",
        },
        new("A structure becomes a class and is a field of the module")
        {
            V1 = "public struct S { public int I; }",
            V2 = "public class S { public int I; }",
            Types = "public class D { public S Field; public int Get() => Field.I; }",
            Run = "new D().Get();",
            Target = "S",
        },
        new("A structure becomes a class and is boxed")
        {
            V1 = "public struct S { }",
            V2 = "public class S { }",
            Run = "S s = default; object o = s; _ = o?.ToString();",
            Target = "S",
        },
        new("A class becomes an interface and its method is called")
        {
            V1 = "public class C { public virtual void M() { } public static C Make() => new(); }",
            V2 = "public interface C { void M(); static C Make() => new Impl(); } class Impl : C { public void M() { } }",
            Run = "C.Make().M();",
        },
        new("An abstract class that is derived from becomes an interface")
        {
            V1 = "public abstract class C { }",
            V2 = "public interface C { }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
            Target = "C",
        },
        new("An interface that is implemented becomes a class")
        {
            V1 = "public interface I { }",
            V2 = "public class I { }",
            Types = "public class D : I { }",
            Run = "_ = new D();",
            Target = "I",
        },
        new("An interface whose method is called becomes an abstract class")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } } public static class F { public static I Make() => new C(); }",
            V2 = "public abstract class I { public abstract void M(); } public class C : I { public override void M() { } } public static class F { public static I Make() => new C(); }",
            Run = "F.Make().M();",
        },
        new("A class becomes an enumeration")
        {
            V1 = "public class C { }",
            V2 = "public enum C { }",
            Run = "_ = new C();",
            Target = "C",
        },
        new("A class becomes a delegate")
        {
            V1 = "public class C { public C() { } }",
            V2 = "public delegate void C();",
            Run = "_ = new C();",
            Target = "C",
        },
        new("A delegate becomes an interface")
        {
            V1 = "public delegate void D();",
            V2 = "public interface D { void Invoke(); }",
            Run = "D d = static () => { }; d();",
            Target = "D",
        },
        new("A class becomes a record")
        {
            V1 = "public class C { public int A { get; set; } public override string ToString() => \"\"; }",
            V2 = "public record C { public int A { get; set; } }",
            Run = "_ = new C { A = 1 }.ToString();",
        },
        new("A record class becomes a record structure")
        {
            V1 = "public record C(int A);",
            V2 = "public record struct C(int A);",
            Types = "static class F { public static C Same(C c) => c; }",
            Run = "F.Same(null!);",
            Target = "C",
        },
        new("A record structure becomes an ordinary structure with the same members")
        {
            V1 = "public record struct S(int A);",
            V2 = "public struct S(int a) { public int A { get; set; } = a; }",
            Run = "_ = new S(1).A;",
        },
        new("A structure becomes a ref structure and is a local")
        {
            V1 = "public struct S { public int I; }",
            V2 = "public ref struct S { public int I; }",
            Run = "S s = default; s.I = 1; _ = s.I;",
        },
        new("A structure becomes a ref structure and is a field of a class")
        {
            V1 = "public struct S { public int I; }",
            V2 = "public ref struct S { public int I; }",
            Types = "public class D { public S F; }",
            Run = "_ = new D().F.I;",
            Target = "S",
        },
        new("A structure becomes a ref structure and is a static field")
        {
            V1 = "public struct S { public int I; }",
            V2 = "public ref struct S { public int I; }",
            Types = "public class D { public static S F; }",
            Run = "_ = D.F.I;",
            Target = "S",
        },
        new("A structure becomes a ref structure and is boxed")
        {
            V1 = "public struct S { public int I; }",
            V2 = "public ref struct S { public int I; }",
            Run = "S s = default; object o = s; _ = o.ToString();",
            Target = "S",
        },
        new("A structure becomes a ref structure and is the element of an array")
        {
            V1 = "public struct S { public int I; }",
            V2 = "public ref struct S { public int I; }",
            Run = "_ = new S[1].Length;",
            Target = "S",
        },
        new("A structure becomes a ref structure and is a type argument")
        {
            V1 = "public struct S { public int I; }",
            V2 = "public ref struct S { public int I; }",
            Run = "_ = new List<S>();",
            Target = "S",
        },
        new("A ref structure becomes an ordinary one")
        {
            V1 = "public ref struct S { public int I; }",
            V2 = "public struct S { public int I; }",
            Run = "S s = default; s.I = 1;",
        },
        new("A structure becomes read-only")
        {
            V1 = "public struct S { readonly int _i; public S(int i) => _i = i; public int I => _i; }",
            V2 = "public readonly struct S { readonly int _i; public S(int i) => _i = i; public int I => _i; }",
            Run = "_ = new S(1).I;",
        },
        new("A structure gets an explicit layout")
        {
            V1 = "public struct S { public int A; public int B; }",
            V2 = "using System.Runtime.InteropServices; [StructLayout(LayoutKind.Explicit)] public struct S { [FieldOffset(0)] public int A; [FieldOffset(0)] public int B; }",
            Run = "var s = new S { A = 1, B = 2 }; _ = s.A + s.B;",
        },
        new("A structure gets a field that makes the module's structure contain itself")
        {
            V1 = "public struct S<T> { public int I; }",
            V2 = "public struct S<T> { public int I; public T F; }",
            Types = "public struct M { public S<M> F; }",
            Run = "_ = new M().F.I;",
            Target = "S",
        },
        new("A class gets a structure's layout")
        {
            V1 = "public class C { public int A; }",
            V2 = "using System.Runtime.InteropServices; [StructLayout(LayoutKind.Sequential)] public class C { public int A; }",
            Types = "public class D : C { public int B; }",
            Run = "_ = new D { A = 1, B = 2 };",
        },
    ];
}
