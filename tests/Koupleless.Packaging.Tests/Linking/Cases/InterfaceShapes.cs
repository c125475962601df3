namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Interfaces that get other base interfaces, members or type parameters.</summary>
internal static class InterfaceShapes
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A base interface with a method is added")
        {
            V1 = "public interface I { }",
            V2 = "public interface B { void N(); } public interface I : B { }",
            Types = "public class D : I { }",
            Run = "_ = new D();",
            Target = "B.N",
        },
        new("A base interface without methods is added")
        {
            V1 = "public interface I { }",
            V2 = "public interface B { } public interface I : B { }",
            Types = "public class D : I { }",
            Run = "_ = new D();",
        },
        new("A base interface is removed and the module calls its method")
        {
            V1 = "public interface B { void M(); } public interface I : B { } public class C : I { public void M() { } }",
            V2 = "public interface B { void M(); } public interface I { } public class C : I, B { public void M() { } }",
            Run = "I i = new C(); i.M();",
        },
        new("A base interface is removed and the module implements both")
        {
            V1 = "public interface B { void M(); } public interface I : B { }",
            V2 = "public interface B { void M(); } public interface I { }",
            Types = "public class D : I { public void M() { } }",
            Run = "B b = new D(); b.M();",
        },
        new("A base interface is removed and the module implements its method explicitly")
        {
            V1 = "public interface B { void M(); } public interface I : B { }",
            V2 = "public interface B { void M(); } public interface I { }",
            Types = "public class D : I { void B.M() { } }",
            Run = "_ = new D();",
        },
        new("A method moves to a base interface and the module calls it")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface B { void M(); } public interface I : B { } public class C : I { public void M() { } }",
            Run = "I i = new C(); i.M();",
            Target = "I.M",
        },
        new("A method moves to a base interface and the module implements it")
        {
            V1 = "public interface I { void M(); } public static class F { public static void Call(I i) => i.M(); }",
            V2 = "public interface B { void M(); } public interface I : B { } public static class F { public static void Call(I i) => i.M(); }",
            Types = "public class D : I { public void M() { } }",
            Run = "F.Call(new D());",
        },
        new("A method moves to a base interface and the module implements it explicitly")
        {
            V1 = "public interface I { void M(); }",
            V2 = "public interface B { void M(); } public interface I : B { }",
            Types = "public class D : I { void I.M() { } }",
            Run = "_ = new D();",
            Target = "I.M",
        },
        new("A method moves to a derived interface")
        {
            V1 = "public interface B { void M(); } public interface I : B { }",
            V2 = "public interface B { } public interface I : B { void M(); }",
            Types = "public class D : I { public void M() { } }",
            Run = "B b = new D(); b.M();",
            Target = "B.M",
        },
        new("An event is added to an interface")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { event Action E; }",
            Types = "public class D : I { }",
            Run = "_ = new D();",
            Target = "I.add_E",
        },
        new("A property of an interface becomes init-only")
        {
            V1 = "public interface I { int P { get; set; } }",
            V2 = "public interface I { int P { get; init; } }",
            Types = "public class D : I { public int P { get; set; } }",
            Run = "_ = new D();",
            Target = "I.set_P",
        },
        new("A property of an interface becomes read-only")
        {
            V1 = "public interface I { int P { get; set; } }",
            V2 = "public interface I { int P { get; } }",
            Types = "public class D : I { public int P { get; set; } }",
            Run = "I i = new D(); _ = i.P;",
        },
        new("An interface gets a type parameter")
        {
            V1 = "public interface I { }",
            V2 = "public interface I<T> { }",
            Types = "public class D : I { }",
            Run = "_ = new D();",
            Target = "I",
        },
        new("A method of an interface is explicitly implemented with an in parameter that becomes ref")
        {
            V1 = "public interface I { void M(in int i); }",
            V2 = "public interface I { void M(ref int i); }",
            Types = "public class D : I { void I.M(in int i) { } }",
            Run = "_ = new D();",
            Target = "I.M",
        },
        new("An internal method is added to an interface")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { internal void N(); }",
            Types = "public class D : I { }",
            Run = "_ = new D();",
            Target = "I.N",
        },
        new("A method of an interface becomes internal that the module implements")
        {
            V1 = "public interface I { void M(); }",
            V2 = "public interface I { internal void M(); }",
            Types = "public class D : I { public void M() { } }",
            Run = "_ = new D();",
        },
        new("A method of an interface becomes internal that the module implements explicitly")
        {
            V1 = "public interface I { void M(); }",
            V2 = "public interface I { internal void M(); }",
            Types = "public class D : I { void I.M() { } }",
            Run = "_ = new D();",
            Target = "I.M",
        },
        new("A constraint is removed from a generic method of an interface that the module implements explicitly")
        {
            V1 = "public interface I { void M<T>() where T : class; }",
            V2 = "public interface I { void M<T>(); }",
            Types = "public class D : I { void I.M<T>() { } }",
            Run = "_ = new D();",
            Target = "M",
        },
        new("The methods of an interface change their order")
        {
            V1 = "public interface I { void A(); void B(); }",
            V2 = "public interface I { void B(); void A(); }",
            Types = "public class D : I { public void A() { } public void B() { } }",
            Run = "I i = new D(); i.A();",
        },
        new("A generic interface's instance is implemented twice after it changed")
        {
            V1 = "public interface I<T> { void M(T t); } public interface J : I<int> { }",
            V2 = "public interface I<T> { void M(T t); } public interface J : I<string> { }",
            Types = "public class D : J { public void M(int i) { } }",
            Run = "_ = new D();",
            Target = "M",
        },
        new("A generic interface's instance is implemented with the changed argument too")
        {
            V1 = "public interface I<T> { void M(T t); } public interface J : I<int> { }",
            V2 = "public interface I<T> { void M(T t); } public interface J : I<string> { }",
            Types = "public class D : J, I<string> { public void M(int i) { } public void M(string i) { } }",
            Run = "_ = new D();",
        },
        new("An interface of the framework is added to the base interface")
        {
            V1 = "public interface I { }",
            V2 = "public interface I : IDisposable { }",
            Types = "public class D : I { }",
            Run = "_ = new D();",
            Target = "Dispose",
        },
        new("An interface of the framework is added that the module's class implements anyway")
        {
            V1 = "public interface I { }",
            V2 = "public interface I : IDisposable { }",
            Types = "public class D : I, IDisposable { public void Dispose() { } }",
            Run = "_ = new D();",
        },
    ];
}
