namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Interfaces that the module implements or calls.</summary>
internal static class Interfaces
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A method is added to an interface that the module implements")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { void N(); }",
            Types = "public class D : I { }",
            Run = "_ = new D();",
            Target = "I.N",
        },
        new("A method is added to an interface that the module only calls")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); void N(); } public class C : I { public void M() { } public void N() { } }",
            Run = "I i = new C(); i.M();",
        },
        new("A method is added to an interface that a structure implements")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { void N(); }",
            Types = "public struct D : I { }",
            Run = "_ = new D().ToString();",
            Target = "I.N",
        },
        new("A method is added to an interface that an abstract class implements")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { void N(); }",
            Types = "public abstract class D : I { }",
            Run = "_ = typeof(D).Name;",
        },
        new("A method is added to an interface that a class implements through an abstract one")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { void N(); }",
            Types = "public abstract class D : I { } public class E : D { }",
            Run = "_ = new E();",
            Target = "I.N",
        },
        new("A method is added to an interface that the module's interface extends")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { void N(); }",
            Types = "public interface J : I { }",
            Run = "_ = typeof(J).Name;",
        },
        new("A method is added to an interface that the module implements through its own")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { void N(); }",
            Types = "public interface J : I { } public class D : J { }",
            Run = "_ = new D();",
            Target = "I.N",
        },
        new("A method is added that the module's class has by chance")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { void N(); }",
            Types = "public class D : I { public void N() { } }",
            Run = "_ = new D();",
            Target = "I.N",
        },
        new("A method is added that the module's class has as a virtual one")
        {
            V1 = "public interface I { }",
            V2 = "public interface I { void N(); }",
            Types = "public class D : I { public virtual void N() { } }",
            Run = "I i = new D(); _ = i.ToString();",
        },
        new("A method is added that the module's class inherits")
        {
            V1 = "public interface I { } public class C { }",
            V2 = "public interface I { void N(); } public class C { public virtual void N() { } }",
            Types = "public class D : C, I { }",
            Run = "_ = new D();",
        },
        new("A method is added that the base class implements")
        {
            V1 = "public interface I { } public class C : I { }",
            V2 = "public interface I { void N(); } public class C : I { public void N() { } }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
        },
        new("A method is added that the base class implements and the module implements the interface again")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); void N(); } public class C : I { public void M() { } public void N() { } }",
            Types = "public class D : C, I { void I.M() { } }",
            Run = "I i = new D(); i.M();",
        },
        new("A method is added that the base class implements explicitly and the module implements the interface again")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); void N(); } public class C : I { public void M() { } void I.N() { } }",
            Types = "public class D : C, I { void I.M() { } }",
            Run = "I i = new D(); i.M();",
        },
        new("The base class no longer implements an interface that the module's class relies on")
        {
            V1 = "public interface I { void M(); } public class C : I { void I.M() { } }",
            V2 = "public interface I { void M(); } public class C { }",
            Types = "public class D : C, I { }",
            Run = "_ = new D();",
            Target = "I.M",
        },
        new("The base class no longer implements an interface but still has the method")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { void M(); } public class C { public void M() { } }",
            Types = "public class D : C, I { }",
            Run = "_ = new D();",
            Target = "I.M",
        },
        new("A method is removed from an interface and the module's class still has it")
        {
            V1 = "public interface I { void M(); }",
            V2 = "public interface I { }",
            Types = "public class D : I { public void M() { } }",
            Run = "_ = new D();",
        },
        new("A method is removed from an interface and the module implements it explicitly")
        {
            V1 = "public interface I { void M(); }",
            V2 = "public interface I { }",
            Types = "public class D : I { void I.M() { } }",
            Run = "_ = new D();",
            Target = "I.M",
        },
        new("A method is removed from an interface and the module calls it")
        {
            V1 = "public interface I { void M(); } public class C : I { public void M() { } }",
            V2 = "public interface I { } public class C : I { public void M() { } }",
            Run = "I i = new C(); i.M();",
            Target = "I.M",
        },
        new("A method of an interface gets a parameter and the module implements it")
        {
            V1 = "public interface I { void M(); }",
            V2 = "public interface I { void M(int i); }",
            Types = "public class D : I { public void M() { } }",
            Run = "_ = new D();",
            Target = "I.M(int)",
        },
        new("A method of an interface gets a parameter and the module implements it explicitly")
        {
            V1 = "public interface I { void M(); }",
            V2 = "public interface I { void M(int i); }",
            Types = "public class D : I { void I.M() { } }",
            Run = "_ = new D();",
            Target = "I.M",
        },
        new("A method of an interface returns something else")
        {
            V1 = "public interface I { object M(); }",
            V2 = "public interface I { string M(); }",
            Types = "public class D : I { public object M() => 1; }",
            Run = "_ = new D();",
            Target = "I.M",
        },
        new("A method of an interface becomes generic")
        {
            V1 = "public interface I { void M(string s); }",
            V2 = "public interface I { void M<T>(T s); }",
            Types = "public class D : I { public void M(string s) { } }",
            Run = "_ = new D();",
            Target = "I.M",
        },
        new("A constraint is added to a generic method of an interface")
        {
            V1 = "public interface I { void M<T>(); }",
            V2 = "public interface I { void M<T>() where T : class; }",
            Types = "public class D : I { public void M<T>() { } }",
            Run = "I i = new D(); i.M<string>();",
        },
        new("A constraint is removed from a generic method of an interface")
        {
            V1 = "public interface I { void M<T>() where T : class; }",
            V2 = "public interface I { void M<T>(); }",
            Types = "public class D : I { public void M<T>() where T : class { } }",
            Run = "I i = new D(); i.M<string>();",
            Target = "M",
        },
    ];
}
