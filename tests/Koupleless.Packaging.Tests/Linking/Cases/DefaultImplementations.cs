namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Members of interfaces that have bodies.</summary>
internal static class DefaultImplementations
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A method with a default is added")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { void N() { } }",
            Types = "public class D : I { }",
            Run = "_ = new D();",
        },
        new("A property with a default is added")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { int P => 1; }",
            Types = "public class D : I { }",
            Run = "_ = new D();",
        },
        new("A static method is added")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { static void N() { } }",
            Types = "public class D : I { }",
            Run = "_ = new D();",
        },
        new("A method loses its default that the module relied on")
        {
            V1 = "public interface I { void M() { } }",
            V2 = "public interface I { void M(); }",
            Types = "public class D : I { }",
            Run = "I i = new D(); i.M();",
            Target = "I.M",
        },
        new("A method loses its default that the module overrides")
        {
            V1 = "public interface I { void M() { } }",
            V2 = "public interface I { void M(); }",
            Types = "public class D : I { public void M() { } }",
            Run = "I i = new D(); i.M();",
        },
        new("A method gets a default that the module implements")
        {
            V1 = "public interface I { void M(); }",
            V2 = "public interface I { void M() { } }",
            Types = "public class D : I { public void M() { } }",
            Run = "I i = new D(); i.M();",
        },
        new("A method gets a default and is sealed")
        {
            V1 = "public interface I { void M(); }",
            V2 = "public interface I { sealed void M() { } }",
            Types = "public class D : I { public void M() { } }",
            Run = "I i = new D(); i.M();",
        },
        new("A method gets a default and is sealed that the module implements explicitly")
        {
            V1 = "public interface I { void M(); }",
            V2 = "public interface I { sealed void M() { } }",
            Types = "public class D : I { void I.M() { } }",
            Run = "I i = new D(); i.M();",
            Target = "I.M",
        },
        new("A derived interface gives the base interface's method a default")
        {
            V1 = "public interface B { void M(); } public interface I : B { }",
            V2 = "public interface B { void M(); } public interface I : B { void B.M() { } }",
            Types = "public class D : I { public void M() { } }",
            Run = "B b = new D(); b.M();",
        },
        new("A derived interface takes back its default")
        {
            V1 = "public interface B { void M(); } public interface I : B { void B.M() { } }",
            V2 = "public interface B { void M(); } public interface I : B { }",
            Types = "public class D : I { }",
            Run = "B b = new D(); b.M();",
            Target = "B.M",
        },
        new("A derived interface makes its base interface's default abstract again")
        {
            V1 = "public interface B { void M() { } } public interface I : B { }",
            V2 = "public interface B { void M() { } } public interface I : B { abstract void B.M(); }",
            Types = "public class D : I { }",
            Run = "B b = new D(); b.M();",
            Target = "B.M",
        },
        new("A derived interface makes its base interface's default abstract again that the module implements")
        {
            V1 = "public interface B { void M() { } } public interface I : B { }",
            V2 = "public interface B { void M() { } } public interface I : B { abstract void B.M(); }",
            Types = "public class D : I { public void M() { } }",
            Run = "B b = new D(); b.M();",
        },
        new("Two interfaces give one method different defaults and it is called")
        {
            V1 = "public interface B { int M() => 0; } public interface I : B { int B.M() => 1; } public interface J : B { }",
            V2 = "public interface B { int M() => 0; } public interface I : B { int B.M() => 1; } public interface J : B { int B.M() => 2; }",
            Types = "public class D : I, J { }",
            Run = "B b = new D(); _ = b.M();",
            Target = "B.M",
        },
        new("Two interfaces give one method different defaults and the module has its own")
        {
            V1 = "public interface B { int M() => 0; } public interface I : B { int B.M() => 1; } public interface J : B { }",
            V2 = "public interface B { int M() => 0; } public interface I : B { int B.M() => 1; } public interface J : B { int B.M() => 2; }",
            Types = "public class D : I, J { public int M() => 3; }",
            Run = "B b = new D(); _ = b.M();",
        },
        new("Two interfaces give one method different defaults and a third settles it")
        {
            V1 = "public interface B { int M() => 0; } public interface I : B { int B.M() => 1; } public interface J : B { }",
            V2 = "public interface B { int M() => 0; } public interface I : B { int B.M() => 1; } public interface J : B { int B.M() => 2; }",
            Types = "public interface K : I, J { int B.M() => 3; } public class D : K { }",
            Run = "B b = new D(); _ = b.M();",
        },
        new("A module's interface gives a default to a method that goes")
        {
            V1 = "public interface B { int M(); }",
            V2 = "public interface B { }",
            Types = "public interface I : B { int B.M() => 1; }",
            Run = "_ = typeof(I).Name;",
            Target = "B.M",
        },
        new("A module's interface calls the base interface's default that goes")
        {
            V1 = "public interface B { int M() => 1; }",
            V2 = "public interface B { int M(); }",
            Types = "public interface I : B { int B.M() => 2; } public class D : I { }",
            Run = "B b = new D(); _ = b.M();",
        },
        new("A protected method of an interface becomes private")
        {
            V1 = "public interface I { protected int M() => 1; }",
            V2 = "public interface I { private int M() => 1; }",
            Types = "public interface J : I { int N() => M(); } public class D : J { }",
            Run = "J j = new D(); _ = j.N();",
            Target = "I.M",
        },
        new("A static method of an interface is removed")
        {
            V1 = "public interface I { static int M() => 1; }",
            V2 = "public interface I { }",
            Run = "_ = I.M();",
            Target = "I.M",
        },
        new("A structure relies on a default that is taken back")
        {
            V1 = "public interface I { int M() => 1; }",
            V2 = "public interface I { int M(); }",
            Types = "public struct D : I { }",
            Run = "I i = new D(); _ = i.M();",
            Target = "I.M",
        },
        new("A default is added whose name and signature a non-virtual method of the module has")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { int N() => 1; } public static class F { }",
            Types = "public class D : I { public int N() => 2; }",
            Run = "_ = new D().N();",
        },
        new("A generic method with a default is added")
        {
            V1 = "public interface I<T> { }",
            V2 = "public interface I<T> { T N<U>(T t, U u) => t; }",
            Types = "public class D : I<string> { }",
            Run = "_ = new D();",
        },
        new("A generic method is added to a generic interface")
        {
            V1 = "public interface I<T> { }",
            V2 = "public interface I<T> { T N<U>(T t, U u); }",
            Types = "public class D : I<string> { }",
            Run = "_ = new D();",
            Target = "N",
        },
        new("A nested type in an interface is removed")
        {
            V1 = "public interface I { class N { } }",
            V2 = "public interface I { }",
            Run = "_ = new I.N();",
            Target = "I.N",
        },
    ];
}
