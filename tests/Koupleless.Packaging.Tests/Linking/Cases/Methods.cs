namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Methods and constructors that go, come, move along the hierarchy or change their kind.</summary>
internal static class Methods
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A method is removed")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { }",
            Run = "new C().M();",
            Target = "C.M",
        },
        new("A method is renamed in case only")
        {
            V1 = "public class C { public void Run() { } }",
            V2 = "public class C { public void run() { } }",
            Run = "new C().Run();",
            Target = "C.Run",
        },
        new("A method is added")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { public void M() { } public void N() { } }",
            Run = "new C().M();",
        },
        new("An overload is added that the compiler would prefer")
        {
            V1 = "public class C { public void M(object o) { } }",
            V2 = "public class C { public void M(object o) { } public void M(string o) { } }",
            Run = "new C().M(\"\");",
        },
        new("Another overload is removed")
        {
            V1 = "public class C { public void M(object o) { } public void M(string o) { } }",
            V2 = "public class C { public void M(object o) { } }",
            Run = "new C().M(1);",
        },
        new("The overload in use is removed")
        {
            V1 = "public class C { public void M(object o) { } public void M(string o) { } }",
            V2 = "public class C { public void M(object o) { } }",
            Run = "new C().M(\"\");",
            Target = "C.M(string)",
        },
        new("The method of a method group is removed")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { }",
            Run = "Action a = new C().M; a();",
            Target = "C.M",
        },
        new("The virtual method of a method group is removed")
        {
            V1 = "public class C { public virtual void M() { } }",
            V2 = "public class C { }",
            Run = "Action a = new C().M; a();",
            Target = "C.M",
        },
        new("A constructor gets a parameter")
        {
            V1 = "public class C { }",
            V2 = "public class C { public C(int i) { } }",
            Run = "_ = new C();",
            Target = "C()",
        },
        new("A constructor gets an overload")
        {
            V1 = "public class C { }",
            V2 = "public class C { public C() { } public C(int i) { } }",
            Run = "_ = new C();",
        },
        new("The base class's constructor gets a parameter")
        {
            V1 = "public class C { }",
            V2 = "public class C { public C(int i) { } }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
            Target = "C()",
        },
        new("A structure loses its constructor")
        {
            V1 = "public struct S { public int I; public S(int i) => I = i; }",
            V2 = "public struct S { public int I; }",
            Run = "_ = new S(1).I;",
            Target = "S(int)",
        },
        new("A structure's default constructor was implicit and becomes explicit")
        {
            V1 = "public struct S { public int I; }",
            V2 = "public struct S { public int I; public S() => I = 1; }",
            Run = "_ = new S().I;",
        },
        new("A structure's explicit default constructor is removed")
        {
            V1 = "public struct S { public int I; public S() => I = 1; }",
            V2 = "public struct S { public int I; }",
            Run = "_ = new S().I;",
            Target = "S()",
        },
        new("An instance method becomes static")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { public static void M() { } }",
            Run = "new C().M();",
            Target = "C.M",
        },
        new("A static method becomes an instance method")
        {
            V1 = "public class C { public static void M() { } }",
            V2 = "public class C { public void M() { } }",
            Run = "C.M();",
            Target = "C.M",
        },
        new("A method becomes virtual")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { public virtual void M() { } }",
            Run = "new C().M();",
        },
        new("A virtual method is no longer virtual")
        {
            V1 = "public class C { public virtual void M() { } }",
            V2 = "public class C { public void M() { } }",
            Run = "new C().M();",
        },
        new("A method moves to the base class")
        {
            V1 = "public class B { } public class C : B { public void M() { } }",
            V2 = "public class B { public void M() { } } public class C : B { }",
            Run = "new C().M();",
        },
        new("A static method moves to the base class")
        {
            V1 = "public class B { } public class C : B { public static void M() { } }",
            V2 = "public class B { public static void M() { } } public class C : B { }",
            Run = "C.M();",
        },
        new("A method moves to a new base class two levels up")
        {
            V1 = "public class C { public int M(string s) => 1; }",
            V2 = "public class A<T> { public int M(T s) => 1; } public class B<T> : A<T> { } public class C : B<string> { }",
            Run = "new C().M(\"\");",
        },
        new("A method moves to a generic base class in which its signature is the same")
        {
            V1 = "public class C { public int M(string s) => 1; }",
            V2 = "public class A<T> { public int M(string s) => 1; } public class C : A<int> { }",
            Run = "new C().M(\"\");",
        },
        new("A method moves to the derived class")
        {
            V1 = "public class B { public void M() { } } public class C : B { }",
            V2 = "public class B { } public class C : B { public void M() { } }",
            Run = "B b = new C(); b.M();",
            Target = "B.M",
        },
        new("The derived class hides the method")
        {
            V1 = "public class B { public void M() { } } public class C : B { }",
            V2 = "public class B { public void M() { } } public class C : B { public new void M() { } }",
            Run = "new C().M();",
        },
        new("The derived class hides the method by a private one")
        {
            V1 = "public class B { public void M() { } } public class C : B { }",
            V2 = "public class B { public void M() { } } public class C : B { private new void M() { } }",
            Run = "new C().M();",
        },
        new("The hiding method is removed, the hidden one stays")
        {
            V1 = "public class B { public void M() { } } public class C : B { public new void M() { } }",
            V2 = "public class B { public void M() { } } public class C : B { }",
            Run = "new C().M();",
        },
        new("The hiding method becomes private, the hidden one stays public")
        {
            V1 = "public class B { public void M() { } } public class C : B { public new void M() { } }",
            V2 = "public class B { public void M() { } } public class C : B { private new void M() { } }",
            Run = "new C().M();",
            Target = "C.M",
        },
        new("An extension method becomes an instance method")
        {
            V1 = "public class C { } public static class X { public static void M(this C c) { } }",
            V2 = "public class C { public void M() { } } public static class X { }",
            Run = "new C().M();",
            Target = "X.M",
        },
        new("An extension method is no longer one")
        {
            V1 = "public class C { } public static class X { public static void M(this C c) { } }",
            V2 = "public class C { } public static class X { public static void M(C c) { } }",
            Run = "new C().M();",
        },
        new("An extension method moves to another class")
        {
            V1 = "public class C { } public static class X { public static void M(this C c) { } }",
            V2 = "public class C { } public static class X { } public static class Y { public static void M(this C c) { } }",
            Run = "new C().M();",
            Target = "X.M",
        },
        new("An extension property becomes an instance property")
        {
            V1 = "public class C { } public static class X { extension(C c) { public int P => 1; } }",
            V2 = "public class C { public int P => 1; } public static class X { }",
            Run = "_ = new C().P;",
            Target = "X.get_P",
        },
        new("An operator is removed")
        {
            V1 = "public class C { public static C operator +(C a, C b) => a; }",
            V2 = "public class C { }",
            Run = "_ = new C() + new C();",
            Target = "C.op_Addition",
        },
        new("An implicit conversion becomes explicit")
        {
            V1 = "public class C { public static implicit operator int(C c) => 1; }",
            V2 = "public class C { public static explicit operator int(C c) => 1; }",
            Run = "int i = new C();",
            Target = "C.op_Implicit",
        },
        new("A conversion's result changes and the old one goes")
        {
            V1 = "public class C { public static explicit operator int(C c) => 1; }",
            V2 = "public class C { public static explicit operator long(C c) => 1; }",
            Run = "_ = (int)new C();",
            Target = "C.op_Explicit",
        },
        new("A conversion to one more type is added")
        {
            V1 = "public class C { public static explicit operator int(C c) => 1; }",
            V2 = "public class C { public static explicit operator int(C c) => 1; public static explicit operator long(C c) => 1; }",
            Run = "_ = (int)new C();",
        },
        new("A finalizer and a static constructor are added")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { static int s_i; static C() { s_i = 1; } ~C() { } public void M() { } }",
            Run = "new C().M();",
        },
        new("A deconstruction is removed")
        {
            V1 = "public class C { public void Deconstruct(out int a, out int b) => a = b = 1; }",
            V2 = "public class C { }",
            Run = "var (a, b) = new C();",
            Target = "C.Deconstruct",
        },
        new("A record gets one more positional parameter")
        {
            V1 = "public record R(int A);",
            V2 = "public record R(int A, int B);",
            Run = "_ = new R(1);",
            Target = "R(int)",
        },
        new("A record is copied by with after it became an ordinary class")
        {
            V1 = "public record R { public int A { get; init; } }",
            V2 = "public class R { public int A { get; init; } }",
            Run = "_ = new R() with { A = 1 };",
            Target = "R.<Clone>$",
        },
    ];
}
