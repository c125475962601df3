namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Properties, indexers and events.</summary>
internal static class Properties
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A property is removed")
        {
            V1 = "public class C { public int P { get; set; } }",
            V2 = "public class C { }",
            Run = "_ = new C().P;",
            Target = "C.get_P",
        },
        new("The setter in use is removed")
        {
            V1 = "public class C { public int P { get; set; } }",
            V2 = "public class C { public int P { get; } }",
            Run = "new C().P = 1;",
            Target = "C.set_P",
        },
        new("A setter that is not used is removed")
        {
            V1 = "public class C { public int P { get; set; } }",
            V2 = "public class C { public int P { get; } }",
            Run = "_ = new C().P;",
        },
        new("The setter in use becomes init-only")
        {
            V1 = "public class C { public int P { get; set; } }",
            V2 = "public class C { public int P { get; init; } }",
            Run = "new C().P = 1;",
            Target = "C.set_P",
        },
        new("An init-only setter becomes an ordinary one")
        {
            V1 = "public class C { public int P { get; init; } }",
            V2 = "public class C { public int P { get; set; } }",
            Run = "_ = new C { P = 1 };",
            Target = "C.set_P",
        },
        new("The setter in use becomes private")
        {
            V1 = "public class C { public int P { get; set; } }",
            V2 = "public class C { public int P { get; private set; } }",
            Run = "new C().P = 1;",
            Target = "C.set_P",
        },
        new("A property becomes required")
        {
            V1 = "public class C { public int P { get; set; } }",
            V2 = "public class C { public required int P { get; set; } }",
            Run = "_ = new C();",
        },
        new("A property is no longer required")
        {
            V1 = "public class C { public required int P { get; set; } }",
            V2 = "public class C { public int P { get; set; } }",
            Run = "_ = new C { P = 1 };",
        },
        new("A property becomes a method")
        {
            V1 = "public class C { public int P => 1; }",
            V2 = "public class C { public int P() => 1; }",
            Run = "_ = new C().P;",
            Target = "C.get_P",
        },
        new("A property becomes a method with the accessor's name")
        {
            V1 = "public class C { public int P => 1; }",
            V2 = "public class C { public int get_P() => 1; }",
            Run = "_ = new C().P;",
        },
        new("A property's type changes")
        {
            V1 = "public class C { public int P => 1; }",
            V2 = "public class C { public string P => \"\"; }",
            Run = "_ = new C().P;",
            Target = "C.get_P",
        },
        new("A property becomes static")
        {
            V1 = "public class C { public int P => 1; }",
            V2 = "public class C { public static int P => 1; }",
            Run = "_ = new C().P;",
            Target = "C.get_P",
        },
        new("A computed property becomes an automatic one")
        {
            V1 = "public class C { public int P => 1; }",
            V2 = "public class C { public int P { get; set; } }",
            Run = "_ = new C().P;",
        },
        new("An indexer's parameter changes")
        {
            V1 = "public class C { public int this[int i] => i; }",
            V2 = "public class C { public int this[string i] => 1; }",
            Run = "_ = new C()[1];",
            Target = "C.get_Item",
        },
        new("An indexer is renamed")
        {
            V1 = "public class C { public int this[int i] => i; }",
            V2 = "public class C { [IndexerName(\"At\")] public int this[int i] => i; }",
            Run = "_ = new C()[1];",
            Target = "C.get_Item",
        },
        new("An indexer returns by reference")
        {
            V1 = "public class C { int[] _i = [1]; public int this[int i] => _i[i]; }",
            V2 = "public class C { int[] _i = [1]; public ref int this[int i] => ref _i[i]; }",
            Run = "_ = new C()[0];",
            Target = "C.get_Item",
        },
        new("An indexer is removed that an index from the end used")
        {
            V1 = "public class C { public int Length => 2; public int this[int i] => i; }",
            V2 = "public class C { public int Length => 2; public int this[Index i] => 1; }",
            Run = "_ = new C()[^1];",
            Target = "C.get_Item",
        },
        new("An event is removed")
        {
            V1 = "public class C { public event Action? E { add { } remove { } } }",
            V2 = "public class C { }",
            Run = "new C().E += () => { };",
            Target = "C.add_E",
        },
        new("An event gets another delegate")
        {
            V1 = "public class C { public event EventHandler? E { add { } remove { } } }",
            V2 = "public class C { public event Action? E { add { } remove { } } }",
            Run = "new C().E += static (_, _) => { };",
            Target = "C.add_E",
        },
        new("An event gets accessors of its own")
        {
            V1 = "public class C { public event Action? E; public void Raise() => E?.Invoke(); }",
            V2 = "public class C { Action? _e; public event Action? E { add => _e += value; remove => _e -= value; } public void Raise() => _e?.Invoke(); }",
            Run = "var c = new C(); c.E += static () => { }; c.Raise();",
        },
        new("An event becomes a field")
        {
            V1 = "public class C { public event Action? E; public void Raise() => E?.Invoke(); }",
            V2 = "public class C { public Action? E; public void Raise() => E?.Invoke(); }",
            Run = "new C().E += static () => { };",
            Target = "C.add_E",
        },
        new("An overridden property loses its setter")
        {
            V1 = "public class C { public virtual int P { get; set; } }",
            V2 = "public class C { public virtual int P { get; } }",
            Types = "public class D : C { public override int P { get => base.P; set { } } }",
            Run = "C c = new D(); _ = c.P;",
        },
        new("An overridden property loses its setter that the override calls")
        {
            V1 = "public class C { public virtual int P { get; set; } }",
            V2 = "public class C { public virtual int P { get; } }",
            Types = "public class D : C { public override int P { get => base.P; set => base.P = value; } }",
            Run = "var d = new D(); d.P = 1;",
            Target = "C.set_P",
        },
        new("An abstract property gets a setter")
        {
            V1 = "public abstract class C { public abstract int P { get; } }",
            V2 = "public abstract class C { public abstract int P { get; set; } }",
            Types = "public class D : C { public override int P => 1; }",
            Run = "C c = new D(); _ = c.P;",
            Target = "C.set_P",
        },
        new("An indexer of an interface gets a setter")
        {
            V1 = "public interface I { int this[int i] { get; } }",
            V2 = "public interface I { int this[int i] { get; set; } }",
            Types = "public class D : I { public int this[int i] => i; }",
            Run = "I c = new D(); _ = c[1];",
            Target = "I.set_Item",
        },
    ];
}
