namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Who may use which members.</summary>
internal static class MemberVisibility
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A public method becomes internal")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { internal void M() { } }",
            Run = "new C().M();",
            Target = "C.M",
        },
        new("A public method becomes private")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { private void M() { } }",
            Run = "new C().M();",
            Target = "C.M",
        },
        new("A public method becomes protected and is used from outside")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { protected void M() { } }",
            Run = "new C().M();",
            Target = "C.M",
        },
        new("A public method becomes protected and a derived class uses it")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { protected void M() { } }",
            Types = "public class D : C { public void N() => M(); }",
            Run = "new D().N();",
        },
        new("A public method becomes protected and a derived class uses it on another object")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { protected void M() { } }",
            Types = "public class D : C { public static void N(C c) => c.M(); }",
            Run = "D.N(new C());",
        },
        new("A public static method becomes protected and a derived class uses it")
        {
            V1 = "public class C { public static void M() { } }",
            V2 = "public class C { protected static void M() { } }",
            Types = "public class D : C { public static void N() => C.M(); }",
            Run = "D.N();",
        },
        new("A public method becomes protected and a class nested in a derived class uses it")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { protected void M() { } }",
            Types = "public class D : C { public class Nested { public void N(D d) => d.M(); } }",
            Run = "new D.Nested().N(new D());",
        },
        new("A public method becomes protected and a lambda of a derived class uses it")
        {
            V1 = "public class C { public int M(int i) => i; }",
            V2 = "public class C { protected int M(int i) => i; }",
            Types = "public class D : C { public Func<int> N(int i) => () => M(i); }",
            Run = "new D().N(1)();",
        },
        new("A protected method becomes private protected")
        {
            V1 = "public class C { protected void M() { } }",
            V2 = "public class C { private protected void M() { } }",
            Types = "public class D : C { public void N() => M(); }",
            Run = "new D().N();",
            Target = "C.M",
        },
        new("A protected method becomes protected internal")
        {
            V1 = "public class C { protected void M() { } }",
            V2 = "public class C { protected internal void M() { } }",
            Types = "public class D : C { public void N() => M(); }",
            Run = "new D().N();",
        },
        new("A protected internal method becomes internal")
        {
            V1 = "public class C { protected internal void M() { } }",
            V2 = "public class C { internal void M() { } }",
            Types = "public class D : C { public void N() => M(); }",
            Run = "new D().N();",
            Target = "C.M",
        },
        new("A protected method becomes public")
        {
            V1 = "public class C { protected void M() { } }",
            V2 = "public class C { public void M() { } }",
            Types = "public class D : C { public void N() => M(); }",
            Run = "new D().N();",
        },
        new("A public field becomes internal")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { internal int F = 1; }",
            Run = "_ = new C().F;",
            Target = "C.F",
        },
        new("A public field becomes protected and a derived class reads it from itself")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { protected int F; }",
            Types = "public class D : C { public int N() => F; }",
            Run = "new D().N();",
        },
        new("A public field becomes protected and a derived class reads it from another object")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { protected int F; }",
            Types = "public class D : C { public static int N(C c) => c.F; }",
            Run = "D.N(new C());",
        },
        new("A constructor becomes internal")
        {
            V1 = "public class C { public C() { } }",
            V2 = "public class C { internal C() { } }",
            Run = "_ = new C();",
            Target = "C()",
        },
        new("A constructor becomes protected and is used by a derived class")
        {
            V1 = "public class C { public C() { } }",
            V2 = "public class C { protected C() { } }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
        },
        new("A constructor becomes protected and is used by new in a derived class")
        {
            V1 = "public class C { public C() { } }",
            V2 = "public class C { protected C() { } }",
            Types = "public class D : C { public D(int i) { } public static C Make() => new C(); }",
            Run = "D.Make();",
        },
        new("A constructor becomes private protected under a derived class")
        {
            V1 = "public class C { protected C() { } }",
            V2 = "public class C { private protected C() { } }",
            Types = "public class D : C { }",
            Run = "_ = new D();",
            Target = "C()",
        },
        new("The friend module uses an internal class and remains a friend")
        {
            V1 = "[assembly: InternalsVisibleTo(\"$case.Module\")] class C { internal void M() { } }",
            V2 = "[assembly: InternalsVisibleTo(\"$case.Module\")] class C { internal void M() { } internal void N() { } }",
            Run = "new C().M();",
        },
        new("The friend module uses an internal class and is no friend any more")
        {
            V1 = "[assembly: InternalsVisibleTo(\"$case.Module\")] class C { internal void M() { } }",
            V2 = "class C { internal void M() { } }",
            Run = "new C().M();",
            Target = "C",
        },
        new("The friend module uses an internal method and is no friend any more")
        {
            V1 = "[assembly: InternalsVisibleTo(\"$case.Module\")] public class C { internal void M() { } }",
            V2 = "public class C { internal void M() { } }",
            Run = "new C().M();",
            Target = "C.M",
        },
        new("A public member becomes internal for a friend")
        {
            V1 = "[assembly: InternalsVisibleTo(\"$case.Module\")] public class C { public void M() { } }",
            V2 = "[assembly: InternalsVisibleTo(\"$case.Module\")] public class C { internal void M() { } }",
            Run = "new C().M();",
        },
        new("A protected member becomes private protected for a friend")
        {
            V1 = "[assembly: InternalsVisibleTo(\"$case.Module\")] public class C { protected void M() { } }",
            V2 = "[assembly: InternalsVisibleTo(\"$case.Module\")] public class C { private protected void M() { } }",
            Types = "public class D : C { public void N() => M(); }",
            Run = "new D().N();",
        },
        new("A friend uses a member that becomes private")
        {
            V1 = "[assembly: InternalsVisibleTo(\"$case.Module\")] public class C { internal void M() { } }",
            V2 = "[assembly: InternalsVisibleTo(\"$case.Module\")] public class C { private void M() { } }",
            Run = "new C().M();",
            Target = "C.M",
        },
        new("The module says that it may and the base makes a member internal")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { internal void M() { } }",
            Types = "[assembly: System.Runtime.CompilerServices.IgnoresAccessChecksTo(\"$case.Contract\")] namespace System.Runtime.CompilerServices { [AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)] class IgnoresAccessChecksToAttribute(string name) : Attribute { public string Name => name; } }",
            Run = "new C().M();",
        },
        new("A protected nested class becomes private")
        {
            V1 = "public class C { protected class N { } }",
            V2 = "public class C { private class N { } }",
            Types = "public class D : C { public object Make() => new N(); }",
            Run = "new D().Make();",
            Target = "N",
        },
        new("A protected nested class is used by a derived class")
        {
            V1 = "public class C { public class N { } }",
            V2 = "public class C { protected class N { public N() { } } }",
            Types = "public class D : C { public object Make() => new N(); }",
            Run = "new D().Make();",
        },
        new("A nested class becomes protected under a class that does not derive")
        {
            V1 = "public class C { public class N { } }",
            V2 = "public class C { protected class N { public N() { } } }",
            Run = "_ = new C.N();",
            Target = "N",
        },
    ];
}
