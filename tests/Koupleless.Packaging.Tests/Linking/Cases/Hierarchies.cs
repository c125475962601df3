namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Base classes that change under classes of the module.</summary>
internal static class Hierarchies
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("An abstract method is added to the base class")
        {
            V1 = "public abstract class C { public void M() { } }",
            V2 = "public abstract class C { public void M() { } public abstract void N(); }",
            Types = "public class D : C { }",
            Run = "new D().M();",
            Target = "C.N",
        },
        new("An abstract method is added to the base class of an abstract class")
        {
            V1 = "public abstract class C { }",
            V2 = "public abstract class C { public abstract void N(); }",
            Types = "public abstract class D : C { }",
            Run = "_ = typeof(D).Name;",
        },
        new("An abstract method is added that the module's class happens to have as a new one")
        {
            V1 = "public abstract class C { }",
            V2 = "public abstract class C { public abstract void N(); }",
            Types = "public class D : C { public void N() { } }",
            Run = "new D().N();",
            Target = "C.N",
        },
        new("An abstract method is added that the module's class happens to have as a new virtual one")
        {
            V1 = "public abstract class C { }",
            V2 = "public abstract class C { public abstract void N(); }",
            Types = "public class D : C { public virtual void N() { } }",
            Run = "new D().N();",
            Target = "C.N",
        },
        new("An internal abstract method is added to the base class")
        {
            V1 = "public abstract class C { }",
            V2 = "public abstract class C { internal abstract void N(); }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
            Target = "C.N",
        },
        new("A virtual method of the base class becomes abstract and is overridden")
        {
            V1 = "public abstract class C { public virtual void M() { } }",
            V2 = "public abstract class C { public abstract void M(); }",
            Types = "public class D : C { public override void M() { } }",
            Run = "C c = new D(); c.M();",
        },
        new("A virtual method of the base class becomes abstract and is not overridden")
        {
            V1 = "public abstract class C { public virtual void M() { } }",
            V2 = "public abstract class C { public abstract void M(); }",
            Types = "public class D : C { }",
            Run = "C c = new D(); c.M();",
            Target = "C.M",
        },
        new("A virtual method of the base class becomes abstract and the override calls it")
        {
            V1 = "public abstract class C { public virtual void M() { } }",
            V2 = "public abstract class C { public abstract void M(); }",
            Types = "public class D : C { public override void M() => base.M(); }",
            Run = "C c = new D(); c.M();",
            Target = "C.M",
        },
        new("A virtual method is added to the base class")
        {
            V1 = "public class C { }",
            V2 = "public class C { public virtual void N() { } }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
        },
        new("A virtual method is added that the module's class has as a new virtual one")
        {
            V1 = "public class C { }",
            V2 = "public class C { public virtual void N() { } }",
            Types = "public class D : C { public virtual void N() { } }",
            Run = "new D().N();",
        },
        new("A sealed method is added that the module's class has too")
        {
            V1 = "public class B { public virtual void N() { } } public class C : B { }",
            V2 = "public class B { public virtual void N() { } } public class C : B { public sealed override void N() { } }",
            Types = "public class D : C { public new virtual void N() { } }",
            Run = "new D().N();",
        },
        new("The override in the middle of the hierarchy is removed")
        {
            V1 = "public class B { public virtual void M() { } } public class C : B { public override void M() { } }",
            V2 = "public class B { public virtual void M() { } } public class C : B { }",
            Types = "public class D : C { public override void M() => base.M(); }",
            Run = "B b = new D(); b.M();",
        },
        new("The override in the middle of the hierarchy that implements an abstract method is removed")
        {
            V1 = "public abstract class B { public abstract void M(); } public abstract class C : B { public override void M() { } }",
            V2 = "public abstract class B { public abstract void M(); } public abstract class C : B { }",
            Types = "public class D : C { }",
            Run = "B b = new D(); b.M();",
            Target = "B.M",
        },
        new("An override in the middle of the hierarchy is added")
        {
            V1 = "public class B { public virtual void M() { } } public class C : B { }",
            V2 = "public class B { public virtual void M() { } } public class C : B { public override void M() { } }",
            Types = "public class D : C { public override void M() => base.M(); }",
            Run = "B b = new D(); b.M();",
        },
        new("The middle of the hierarchy is removed and the module's class keeps its base class")
        {
            V1 = "public class A { public void M() { } } public class B : A { } public class C : B { }",
            V2 = "public class A { public void M() { } } public class B : A { } public class C : A { }",
            Types = "public class D : C { }",
            Run = "new D().M();",
        },
        new("A class is put into the hierarchy")
        {
            V1 = "public class A { public virtual void M() { } } public class C : A { }",
            V2 = "public class A { public virtual void M() { } } public abstract class B : A { } public class C : B { }",
            Types = "public class D : C { public override void M() { } }",
            Run = "A a = new D(); a.M();",
        },
        new("The base class changes and its method is gone that is referred to through the derived class")
        {
            V1 = "public class A { } public class C : A { public void M() { } }",
            V2 = "public class A { public void M() { } } public class C { }",
            Run = "new C().M();",
            Target = "C.M",
        },
        new("The base class's generic argument changes under an override")
        {
            V1 = "public class B<T> { public virtual void M(T t) { } } public class C : B<int> { }",
            V2 = "public class B<T> { public virtual void M(T t) { } } public class C : B<long> { }",
            Types = "public class D : C { public override void M(int t) { } }",
            Run = "_ = new D();",
        },
        new("The base class's generic argument changes under an override of an abstract method")
        {
            V1 = "public abstract class B<T> { public abstract void M(T t); } public abstract class C : B<int> { }",
            V2 = "public abstract class B<T> { public abstract void M(T t); } public abstract class C : B<long> { }",
            Types = "public class D : C { public override void M(int t) { } }",
            Run = "_ = new D();",
            Target = "M",
        },
        new("The base class becomes generic")
        {
            V1 = "public class C { }",
            V2 = "public class C<T> { }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
            Target = "C",
        },
        new("A generic base class gets an abstract method")
        {
            V1 = "public abstract class C<T> { }",
            V2 = "public abstract class C<T> { public abstract void N(T t); }",
            Types = "public class D : C<string> { }",
            Run = "_ = new D();",
            Target = "N",
        },
        new("The module's own base class passes an abstract method on")
        {
            V1 = "public abstract class C { }",
            V2 = "public abstract class C { public abstract void N(); }",
            Types = "public abstract class D : C { } public class E : D { }",
            Run = "_ = new E();",
            Target = "C.N",
        },
        new("An abstract method of the base class is overridden in between by the base itself")
        {
            V1 = "public abstract class B { } public abstract class C : B { }",
            V2 = "public abstract class B { public abstract void N(); } public abstract class C : B { public override void N() { } }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
        },
        new("An abstract method is hidden in between by an abstract one")
        {
            V1 = "public abstract class B { public abstract void M(); } public abstract class C : B { public override void M() { } public abstract void N(); }",
            V2 = "public abstract class B { public abstract void M(); } public abstract class C : B { public override void M() { } public abstract void N(); }",
            Types = "public class D : C { public override void N() { } }",
            Run = "B b = new D(); b.M();",
        },
        new("An exception's base class changes")
        {
            V1 = "public class E : ArgumentException { }",
            V2 = "public class E : InvalidOperationException { }",
            Run = "try { throw new E(); } catch (E) { }",
        },
        new("The module hides a member that goes")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { }",
            Types = "public class D : C { public new void M() { } }",
            Run = "new D().M();",
        },
        new("A type that is thrown and caught is no exception any more")
        {
            V1 = "public class E : Exception { }",
            V2 = "public class E { }",
            Run = "try { throw new E(); } catch { }",
        },
        new("A type whose override comes from Exception is no exception any more")
        {
            V1 = "public class E : Exception { }",
            V2 = "public class E { }",
            Types = "public class D : E { public override string Message => \"\"; }",
            Run = "_ = new D();",
        },
        new("A base class of the module's library gets an abstract method")
        {
            V1 = "public abstract class C { }",
            V2 = "public abstract class C { public abstract void N(); }",
            Private = "public abstract class L : C { }",
            Types = "public class D : L { }",
            Run = "_ = new D();",
            Target = "C.N",
        },
        new("A base class of the module's library gets an abstract method that the library has")
        {
            V1 = "public abstract class C { public virtual void N() { } }",
            V2 = "public abstract class C { public abstract void N(); }",
            Private = "public abstract class L : C { public override void N() { } }",
            Types = "public class D : L { }",
            Run = "_ = new D();",
        },
        new("The middle of the hierarchy hides the overridden method by a virtual one")
        {
            V1 = "public class B { public virtual void M() { } } public class C : B { }",
            V2 = "public class B { public virtual void M() { } } public class C : B { public new virtual void M() { } }",
            Types = "public class D : C { public override void M() { } }",
            Run = "B b = new D(); b.M();",
        },
        new("The middle of the hierarchy hides the overridden method by an ordinary one")
        {
            V1 = "public class B { public virtual void M() { } } public class C : B { }",
            V2 = "public class B { public virtual void M() { } } public class C : B { public new void M() { } }",
            Types = "public class D : C { public override void M() { } }",
            Run = "B b = new D(); b.M();",
        },
        new("The middle of the hierarchy hides the overridden method by an internal virtual one")
        {
            V1 = "public class B { public virtual void M() { } } public class C : B { }",
            V2 = "public class B { public virtual void M() { } } public class C : B { internal new virtual void M() { } }",
            Types = "public class D : C { public override void M() { } }",
            Run = "_ = new D();",
            Target = "C.M",
        },
        new("The middle of the hierarchy hides the abstract method that the module implements")
        {
            V1 = "public abstract class B { public abstract void M(); } public abstract class C : B { }",
            V2 = "public abstract class B { public abstract void M(); } public abstract class C : B { public override void M() { } }",
            Types = "public class D : C { public override void M() { } }",
            Run = "B b = new D(); b.M();",
        },
    ];
}
