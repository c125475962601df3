namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>What methods return.</summary>
internal static class ReturnTypes
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A method returns nothing any more")
        {
            V1 = "public class C { public int M() => 1; }",
            V2 = "public class C { public void M() { } }",
            Run = "_ = new C().M();",
            Target = "C.M",
        },
        new("A method returns something now")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { public int M() => 1; }",
            Run = "new C().M();",
            Target = "C.M",
        },
        new("A method returns a derived type")
        {
            V1 = "public class C { public object M() => \"\"; }",
            V2 = "public class C { public string M() => \"\"; }",
            Run = "_ = new C().M();",
            Target = "C.M",
        },
        new("A method returns a wider number")
        {
            V1 = "public class C { public int M() => 1; }",
            V2 = "public class C { public long M() => 1; }",
            Run = "_ = new C().M();",
            Target = "C.M",
        },
        new("A task becomes a value task")
        {
            V1 = "public class C { public Task M() => Task.CompletedTask; }",
            V2 = "public class C { public ValueTask M() => default; }",
            Run = "await new C().M();",
            Target = "C.M",
        },
        new("An asynchronous method becomes a synchronous one that returns the same")
        {
            V1 = "public class C { public async Task M() => await Task.Yield(); }",
            V2 = "public class C { public Task M() => Task.CompletedTask; }",
            Run = "await new C().M();",
        },
        new("An iterator's result becomes a list")
        {
            V1 = "public class C { public IEnumerable<int> M() { yield return 1; } }",
            V2 = "public class C { public List<int> M() => [1]; }",
            Run = "foreach (var i in new C().M()) { }",
            Target = "C.M",
        },
        new("An iterator becomes an array behind the same interface")
        {
            V1 = "public class C { public IEnumerable<int> M() { yield return 1; } }",
            V2 = "public class C { public IEnumerable<int> M() => [1]; }",
            Run = "foreach (var i in new C().M()) { }",
        },
        new("A value is returned by reference")
        {
            V1 = "public class C { int _i; public int M() => _i; }",
            V2 = "public class C { int _i; public ref int M() => ref _i; }",
            Run = "_ = new C().M();",
            Target = "C.M",
        },
        new("A reference is returned as read-only")
        {
            V1 = "public class C { int _i; public ref int M() => ref _i; }",
            V2 = "public class C { int _i; public ref readonly int M() => ref _i; }",
            Run = "_ = new C().M();",
            Target = "C.M",
        },
        new("A tuple gets other names")
        {
            V1 = "public class C { public (int A, int B) M() => (1, 2); }",
            V2 = "public class C { public (int X, int Y) M() => (1, 2); }",
            Run = "_ = new C().M().A;",
        },
        new("A tuple gets one more element")
        {
            V1 = "public class C { public (int A, int B) M() => (1, 2); }",
            V2 = "public class C { public (int A, int B, int C) M() => (1, 2, 3); }",
            Run = "_ = new C().M().A;",
            Target = "C.M",
        },
        new("An object becomes dynamic")
        {
            V1 = "public class C { public object M() => 1; }",
            V2 = "public class C { public dynamic M() => 1; }",
            Run = "_ = new C().M();",
        },
        new("An integer becomes a native integer")
        {
            V1 = "public class C { public int M() => 1; }",
            V2 = "public class C { public nint M() => 1; }",
            Run = "_ = new C().M();",
            Target = "C.M",
        },
        new("A native integer is written by its other name")
        {
            V1 = "public class C { public nint M() => 1; }",
            V2 = "public class C { public IntPtr M() => 1; }",
            Run = "_ = new C().M();",
        },
        new("A covariant override is added to what the module calls through the base class")
        {
            V1 = "public class B { public virtual object M() => this; } public class C : B { public override object M() => this; }",
            V2 = "public class B { public virtual object M() => this; } public class C : B { public override C M() => this; }",
            Run = "B b = new C(); _ = b.M();",
        },
        new("A covariant override that the module calls is made ordinary")
        {
            V1 = "public class B { public virtual object M() => this; } public class C : B { public override C M() => this; }",
            V2 = "public class B { public virtual object M() => this; } public class C : B { public override object M() => this; }",
            Run = "_ = new C().M();",
            Target = "C.M",
        },
        new("A covariant override that the module calls goes one type up")
        {
            V1 = "public class B { public virtual object M() => this; } public class C : B { public override C M() => this; }",
            V2 = "public class B { public virtual object M() => this; } public class C : B { public override B M() => this; }",
            Run = "_ = new C().M();",
            Target = "C.M",
        },
        new("The module overrides covariantly and the base class's result narrows beyond it")
        {
            V1 = "public class P { } public class Q : P { } public class B { public virtual object M() => this; }",
            V2 = "public class P { } public class Q : P { } public class B { public virtual Q M() => new(); }",
            Types = "public class D : B { public override P M() => new(); }",
            Run = "B b = new D(); _ = b is not null;",
            Target = "M",
        },
        new("The module overrides covariantly and the types still fit")
        {
            V1 = "public class P { } public class Q : P { } public class B { public virtual object M() => this; }",
            V2 = "public class P { public int X; } public class Q : P { } public class B { public virtual object M() => 1; }",
            Types = "public class D : B { public override Q M() => new(); }",
            Run = "B b = new D(); _ = b.M();",
        },
        new("The module overrides covariantly with a type that no longer derives from the result")
        {
            V1 = "public class P { } public class Q : P { } public class B { public virtual P M() => new(); }",
            V2 = "public class P { } public class Q { } public class B { public virtual P M() => new(); }",
            Types = "public class D : B { public override Q M() => new(); }",
            Run = "_ = new D();",
            Target = "M",
        },
    ];
}
