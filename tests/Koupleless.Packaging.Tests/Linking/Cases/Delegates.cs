namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Delegates and what is converted to them.</summary>
internal static class Delegates
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A delegate is removed")
        {
            V1 = "public delegate void D();",
            V2 = "public class C { }",
            Run = "D d = static () => { }; d();",
            Target = "D",
        },
        new("A delegate gets a parameter and is invoked")
        {
            V1 = "public delegate void D();",
            V2 = "public delegate void D(int i);",
            Run = "D d = static () => { }; d();",
            Target = "D.Invoke",
        },
        new("A delegate gets a parameter and is only made")
        {
            V1 = "public delegate void D();",
            V2 = "public delegate void D(int i);",
            Run = "D d = static () => { }; _ = d.Target;",
        },
        new("A delegate returns something else and is invoked")
        {
            V1 = "public delegate object D();",
            V2 = "public delegate string D();",
            Run = "D d = static () => 1; _ = d();",
            Target = "D.Invoke",
        },
        new("A delegate's parameter is renamed")
        {
            V1 = "public delegate void D(int a);",
            V2 = "public delegate void D(int b);",
            Run = "D d = static a => { }; d(1);",
        },
        new("A method that takes a delegate takes another one")
        {
            V1 = "public class C { public void M(Func<int> f) => f(); }",
            V2 = "public class C { public void M(Func<Task<int>> f) => f(); }",
            Run = "new C().M(static () => 1);",
            Target = "C.M",
        },
        new("A method that takes an action gets an overload that takes a function")
        {
            V1 = "public class C { public void M(Action a) => a(); }",
            V2 = "public class C { public void M(Action a) => a(); public void M(Func<Task> a) => a(); }",
            Run = "new C().M(async () => await Task.Yield());",
        },
        new("A function becomes an expression")
        {
            V1 = "public class C { public void M(Func<int> f) { } }",
            V2 = "public class C { public void M(System.Linq.Expressions.Expression<Func<int>> f) { } }",
            Run = "new C().M(static () => 1);",
            Target = "C.M",
        },
        new("A lambda calls what goes")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { }",
            Run = "Action a = static () => new C().M(); a();",
            Target = "C.M",
        },
        new("An expression tree has a method that goes")
        {
            V1 = "public class C { public int M() => 1; }",
            V2 = "public class C { }",
            Run = "System.Linq.Expressions.Expression<Func<C, int>> e = static c => c.M(); _ = e.Body;",
            Target = "C.M",
        },
        new("An expression tree has a property that goes")
        {
            V1 = "public class C { public int P => 1; }",
            V2 = "public class C { }",
            Run = "System.Linq.Expressions.Expression<Func<C, int>> e = static c => c.P; _ = e.Body;",
            Target = "C.get_P",
        },
        new("An expression tree has a method that becomes internal")
        {
            V1 = "public class C { public int M() => 1; }",
            V2 = "public class C { internal int M() => 1; }",
            Run = "System.Linq.Expressions.Expression<Func<C, int>> e = static c => c.M(); _ = e.Body;",
        },
        new("A delegate is no longer generic")
        {
            V1 = "public delegate T D<T>();",
            V2 = "public delegate object D();",
            Run = "D<int> d = static () => 1; _ = d();",
            Target = "D",
        },
        new("A delegate gets a constraint that is violated")
        {
            V1 = "public delegate T D<T>();",
            V2 = "public delegate T D<T>() where T : class;",
            Run = "D<int> d = static () => 1; _ = d();",
            Target = "D",
        },
        new("A virtual method of a delegate on the base class is removed")
        {
            V1 = "public class C { protected virtual void M() { } }",
            V2 = "public class C { }",
            Types = "public class D : C { protected override void M() { } public Action Get() => M; public Action GetBase() => base.M; }",
            Run = "new D().GetBase()();",
            Target = "C.M",
        },
    ];
}
