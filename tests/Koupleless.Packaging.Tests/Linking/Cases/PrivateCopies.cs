namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Modules that carry what their base has as well: a type of one is not the type of the other.</summary>
internal static class PrivateCopies
{
    private const string Below = "public class P { } public struct S { public int I; } public interface I { void M(); } public class Impl : I { public void M() { } } public enum E { A } public delegate void Handler();";

    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        Copy(
            "and no signature of the contract has its types",
            "public class C { public void M() { } }",
            "_ = new P(); new C().M();"),
        Copy(
            "and passes its type to the contract",
            "public class C { public void M(P p) { } }",
            "new C().M(new P());",
            "C.M"),
        Copy(
            "and gets its type from the contract",
            "public class C { public P M() => new(); }",
            "_ = new C().M();",
            "C.M"),
        Copy(
            "and its type is a type argument in the contract",
            "public class C { public void M(List<P> p) { } }",
            "new C().M([]);",
            "C.M"),
        Copy(
            "and its type is an array's element in the contract",
            "public class C { public void M(P[] p) { } }",
            "new C().M([]);",
            "C.M"),
        Copy(
            "and its type is a field's in the contract",
            "public class C { public P? F; }",
            "_ = new C().F;",
            "C.F"),
        Copy(
            "and its enumeration is a parameter in the contract",
            "public class C { public void M(E e) { } }",
            "new C().M(E.A);",
            "C.M"),
        Copy(
            "and its structure is a parameter in the contract",
            "public class C { public void M(S s) { } }",
            "new C().M(default);",
            "C.M"),
        Copy(
            "and its delegate is an event's in the contract",
            "public class C { public event Handler? E { add { } remove { } } }",
            "new C().E += static () => { };",
            "C.add_E"),
        Copy(
            "and another method of the contract has its type",
            "public class C { public void M() { } public void N(P p) { } }",
            "new C().M();"),
        Copy(
            "and overrides a virtual method that has its type",
            "public class C { public virtual void M(P? p) { } }",
            "_ = new D();",
            "M",
            "public class D : C { public override void M(P? p) { } }"),
        Copy(
            "and overrides an abstract method that has its type",
            "public abstract class C { public abstract void M(P? p); }",
            "_ = new D();",
            "M",
            "public class D : C { public override void M(P? p) { } }"),
        Copy(
            "and implements an interface of the contract that has its type",
            "public interface J { void N(P? p); }",
            "_ = new D();",
            "J.N",
            "public class D : J { public void N(P? p) { } }"),
        Copy(
            "and the contract's class derives from its class",
            "public class C : P { }",
            "_ = new C();"),
        Copy(
            "and passes its type to a generic method of the contract",
            "public static class C { public static T M<T>(T t) => t; }",
            "_ = C.M(new P());"),
        Copy(
            "and passes its type to a generic method that demands the base's interface",
            "public static class C { public static void M<T>(T t) where T : I => t.M(); }",
            "C.M(new Impl());",
            "C.M"),
        Copy(
            "and calls its interface on what the contract's class implements",
            "public class C : I { public void M() { } }",
            "I i = new C(); i.M();",
            "I"),
        Copy(
            "and passes its type as an object",
            "public class C { public bool M(object o) => o is P; }",
            "_ = new C().M(new P());"),
        Copy(
            "and an attribute's argument is of its type",
            "public class MarkAttribute : Attribute { public Type? T { get; set; } }",
            "_ = new D();",
            "",
            "[Mark(T = typeof(P))] public class D { }"),
        Copy(
            "and an attribute's constructor has its enumeration",
            "public class MarkAttribute(E e) : Attribute { public E E => e; }",
            "_ = new D();",
            "MarkAttribute",
            "[Mark(E.A)] public class D { }"),
    ];

    private static LinkCase Copy(string what, string contract, string run, string target = "", string types = "") =>
        new($"The module carries a library of the base {what}")
        {
            Base = [new("Below", Below, Below) { CarriedAfterwards = true }, new("Contract", contract, contract)],
            Types = types,
            Run = run,
            Target = target,
        };
}
