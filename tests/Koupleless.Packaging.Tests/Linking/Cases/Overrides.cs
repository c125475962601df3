namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Methods that a class of the module overrides.</summary>
internal static class Overrides
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("An overridden method becomes sealed")
        {
            V1 = "public class B { public virtual void M() { } } public class C : B { public override void M() { } }",
            V2 = "public class B { public virtual void M() { } } public class C : B { public sealed override void M() { } }",
            Types = "public class D : C { public override void M() { } }",
            Run = "B b = new D(); b.M();",
            Target = "C.M",
        },
        new("An overridden method is removed")
        {
            V1 = "public class C { public virtual void M() { } }",
            V2 = "public class C { }",
            Types = "public class D : C { public override void M() { } }",
            Run = "new D().ToString();",
        },
        new("An overridden method is removed and the override called through the base class")
        {
            V1 = "public class C { public virtual void M() { } }",
            V2 = "public class C { }",
            Types = "public class D : C { public override void M() { } }",
            Run = "C c = new D(); c.M();",
            Target = "C.M",
        },
        new("An overridden method is removed and the override called through itself")
        {
            V1 = "public class C { public virtual void M() { } }",
            V2 = "public class C { }",
            Types = "public class D : C { public override void M() { } }",
            Run = "new D().M();",
            Target = "C.M",
        },
        new("An overridden method is no longer virtual")
        {
            V1 = "public class C { public virtual void M() { } }",
            V2 = "public class C { public void M() { } }",
            Types = "public class D : C { public override void M() { } }",
            Run = "new D().M();",
        },
        new("An overridden method gets a parameter")
        {
            V1 = "public class C { public virtual void M() { } }",
            V2 = "public class C { public virtual void M(int i) { } }",
            Types = "public class D : C { public override void M() { } }",
            Run = "_ = new D();",
        },
        new("An overridden abstract method gets a parameter")
        {
            V1 = "public abstract class C { public abstract void M(); }",
            V2 = "public abstract class C { public abstract void M(int i); }",
            Types = "public class D : C { public override void M() { } }",
            Run = "_ = new D();",
            Target = "C.M(int)",
        },
        new("An overridden abstract method returns something else")
        {
            V1 = "public abstract class C { public abstract object M(); }",
            V2 = "public abstract class C { public abstract string M(); }",
            Types = "public class D : C { public override object M() => 1; }",
            Run = "_ = new D();",
            Target = "C.M",
        },
        new("An overridden public method becomes protected")
        {
            V1 = "public class C { public virtual void M() { } }",
            V2 = "public class C { protected virtual void M() { } }",
            Types = "public class D : C { public override void M() { } }",
            Run = "_ = new D();",
        },
        new("An overridden protected method becomes public")
        {
            V1 = "public class C { protected virtual void M() { } }",
            V2 = "public class C { public virtual void M() { } }",
            Types = "public class D : C { protected override void M() { } }",
            Run = "_ = new D();",
            Target = "C.M",
        },
        new("An overridden protected internal method becomes protected")
        {
            V1 = "public class C { protected internal virtual void M() { } }",
            V2 = "public class C { protected virtual void M() { } }",
            Types = "public class D : C { protected override void M() { } }",
            Run = "_ = new D();",
        },
        new("An overridden protected method becomes protected internal")
        {
            V1 = "public class C { protected virtual void M() { } }",
            V2 = "public class C { protected internal virtual void M() { } }",
            Types = "public class D : C { protected override void M() { } }",
            Run = "_ = new D();",
        },
        new("An overridden protected method becomes private protected")
        {
            V1 = "public class C { protected virtual void M() { } }",
            V2 = "public class C { private protected virtual void M() { } }",
            Types = "public class D : C { protected override void M() { } }",
            Run = "_ = new D();",
            Target = "C.M",
        },
        new("An overridden public method becomes internal")
        {
            V1 = "public class C { public virtual void M() { } }",
            V2 = "public class C { internal virtual void M() { } }",
            Types = "public class D : C { public override void M() { } }",
            Run = "_ = new D();",
            Target = "C.M",
        },
        new("An abstract method becomes internal")
        {
            V1 = "public abstract class C { public abstract void M(); }",
            V2 = "public abstract class C { internal abstract void M(); }",
            Types = "public class D : C { public override void M() { } }",
            Run = "_ = new D();",
            Target = "C.M",
        },
        new("An overridden internal method of a friend stays internal")
        {
            V1 = "[assembly: InternalsVisibleTo(\"$case.Module\")] public class C { internal virtual void M() { } }",
            V2 = "[assembly: InternalsVisibleTo(\"$case.Module\")] public class C { internal virtual void M() { } internal void N() { } }",
            Types = "public class D : C { internal override void M() { } }",
            Run = "C c = new D(); c.M();",
        },
        new("An overridden internal method loses its friend")
        {
            V1 = "[assembly: InternalsVisibleTo(\"$case.Module\")] public class C { internal virtual void M() { } public void N() => M(); }",
            V2 = "public class C { internal virtual void M() { } public void N() => M(); }",
            Types = "public class D : C { internal override void M() { } }",
            Run = "new D().N();",
            Target = "C.M",
        },
        new("An overridden instance method becomes static")
        {
            V1 = "public class C { public virtual void M() { } }",
            V2 = "public class C { public static void M() { } }",
            Types = "public class D : C { public override void M() { } }",
            Run = "_ = new D();",
        },
        new("An overridden method moves to the base class of its class")
        {
            V1 = "public class B { } public class C : B { public virtual void M() { } }",
            V2 = "public class B { public virtual void M() { } } public class C : B { }",
            Types = "public class D : C { public override void M() => base.M(); }",
            Run = "C c = new D(); c.M();",
        },
        new("An override adds a constraint that the method no longer has")
        {
            V1 = "public class C { public virtual void M<T>() where T : class { } }",
            V2 = "public class C { public virtual void M<T>() { } }",
            Types = "public class D : C { public override void M<T>() where T : class { } }",
            Run = "C c = new D(); c.M<string>();",
            Target = "M",
        },
        new("A constraint is added to an overridden generic method")
        {
            V1 = "public class C { public virtual void M<T>() { } }",
            V2 = "public class C { public virtual void M<T>() where T : class { } }",
            Types = "public class D : C { public override void M<T>() { } }",
            Run = "C c = new D(); c.M<string>();",
        },
        new("A constraint of an overridden generic method becomes another one")
        {
            V1 = "public class C { public virtual void M<T>() where T : IComparable { } }",
            V2 = "public class C { public virtual void M<T>() where T : IFormattable { } }",
            Types = "public class D : C { public override void M<T>() { } }",
            Run = "C c = new D(); c.M<int>();",
            Target = "M",
        },
        new("A constraint of an overridden generic method becomes a narrower one")
        {
            V1 = "public interface I { } public interface J : I { } public class X : J { } public class C { public virtual void M<T>() where T : I { } }",
            V2 = "public interface I { } public interface J : I { } public class X : J { } public class C { public virtual void M<T>() where T : J { } }",
            Types = "public class D : C { public override void M<T>() { } }",
            Run = "C c = new D(); c.M<X>();",
            Target = "M",
        },
        new("A structure constraint of an overridden generic method becomes unmanaged")
        {
            V1 = "public class C { public virtual void M<T>() where T : struct { } }",
            V2 = "public class C { public virtual void M<T>() where T : unmanaged { } }",
            Types = "public class D : C { public override void M<T>() { } }",
            Run = "C c = new D(); c.M<int>();",
        },
        new("An unmanaged constraint of an overridden generic method becomes a structure constraint")
        {
            V1 = "public class C { public virtual void M<T>() where T : unmanaged { } }",
            V2 = "public class C { public virtual void M<T>() where T : struct { } }",
            Types = "public class D : C { public override void M<T>() { } }",
            Run = "C c = new D(); c.M<int>();",
            Target = "M",
        },
        new("A second constraint is added to an overridden generic method")
        {
            V1 = "public class C { public virtual void M<T>() where T : IComparable { } }",
            V2 = "public class C { public virtual void M<T>() where T : IFormattable, IComparable { } }",
            Types = "public class D : C { public override void M<T>() { } }",
            Run = "C c = new D(); c.M<int>();",
        },
        new("One of two constraints of an overridden generic method is removed")
        {
            V1 = "public class C { public virtual void M<T>() where T : IFormattable, IComparable { } }",
            V2 = "public class C { public virtual void M<T>() where T : IComparable { } }",
            Types = "public class D : C { public override void M<T>() { } }",
            Run = "C c = new D(); c.M<int>();",
            Target = "M",
        },
        new("A base class whose type argument is in a constraint gets another argument")
        {
            V1 = "public class B<T> { public virtual void M<U>() where U : IEquatable<T> { } } public class C : B<int> { }",
            V2 = "public class B<T> { public virtual void M<U>() where U : IEquatable<T> { } } public class C : B<long> { }",
            Types = "public class D : C { public override void M<U>() { } }",
            Run = "_ = new D();",
            Target = "M",
        },
        new("A constraint on a new instance is added to an overridden generic method")
        {
            V1 = "public class C { public virtual void M<T>() { } }",
            V2 = "public class C { public virtual void M<T>() where T : new() { } }",
            Types = "public class D : C { public override void M<T>() { } }",
            Run = "C c = new D(); c.M<int>();",
        },
        new("An overridden generic method gets one more type parameter")
        {
            V1 = "public abstract class C { public abstract void M<T>(); }",
            V2 = "public abstract class C { public abstract void M<T, U>(); }",
            Types = "public class D : C { public override void M<T>() { } }",
            Run = "_ = new D();",
            Target = "C.M",
        },
        new("An overridden generic method is called with the type arguments of the module")
        {
            V1 = "public abstract class C { public abstract T M<T>(T t); }",
            V2 = "public abstract class C { public abstract T M<T>(T t); public virtual void N<T>() { } }",
            Types = "public struct Own { } public class D : C { public override T M<T>(T t) => t; }",
            Run = "C c = new D(); c.M(new Own()); c.M(\"\");",
        },
        new("An in parameter of an overridden method becomes ref")
        {
            V1 = "public abstract class C { public abstract void M(in int i); }",
            V2 = "public abstract class C { public abstract void M(ref int i); }",
            Types = "public class D : C { public override void M(in int i) { } }",
            Run = "_ = new D();",
            Target = "C.M",
        },
        new("An out parameter of an overridden method becomes ref")
        {
            V1 = "public abstract class C { public abstract void M(out int i); }",
            V2 = "public abstract class C { public abstract void M(ref int i); }",
            Types = "public class D : C { public override void M(out int i) => i = 1; }",
            Run = "_ = new D();",
        },
        new("An object's virtual method is sealed by the base class")
        {
            V1 = "public class C { }",
            V2 = "public class C { public sealed override string ToString() => \"\"; }",
            Types = "public class D : C { public override string ToString() => \"d\"; }",
            Run = "_ = new D().ToString();",
            Target = "C.ToString",
        },
        new("A record's base record seals its text")
        {
            V1 = "public record R(int A);",
            V2 = "public record R(int A) { public sealed override string ToString() => \"\"; }",
            Types = "public record S(int A, int B) : R(A);",
            Run = "_ = new S(1, 2).ToString();",
            Target = "R.ToString",
        },
        new("A record's base record gets a positional parameter by an overload")
        {
            V1 = "public record R(int A);",
            V2 = "public record R(int A) { public int C { get; init; } public R(int a, int c) : this(a) => C = c; }",
            Types = "public record S(int A, int B) : R(A);",
            Run = "_ = new S(1, 2) with { B = 3 } == new S(1, 3);",
        },
        new("A record's base record becomes a class")
        {
            V1 = "public record R { }",
            V2 = "public class R { public R() { } protected R(R r) { } }",
            Types = "public record S(int B) : R;",
            Run = "_ = new S(2).ToString();",
            Target = "R",
        },
    ];
}
