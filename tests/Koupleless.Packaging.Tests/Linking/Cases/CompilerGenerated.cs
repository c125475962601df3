namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>References that the compiler makes of statements.</summary>
internal static class CompilerGenerated
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("An asynchronous method of the module calls what goes")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { }",
            Types = "static class F { public static async Task N() { await Task.Yield(); new C().M(); } }",
            Run = "await F.N();",
            Target = "C.M",
        },
        new("An asynchronous method of the module keeps a structure that becomes a class")
        {
            V1 = "public struct S { public int I; }",
            V2 = "public class S { public int I; }",
            Types = "static class F { public static async Task<int> N(S s) { await Task.Yield(); return s.I; } }",
            Run = "await F.N(default);",
            Target = "S",
        },
        new("An iterator of the module calls what goes")
        {
            V1 = "public class C { public int M() => 1; }",
            V2 = "public class C { }",
            Types = "static class F { public static IEnumerable<int> N() { yield return new C().M(); } }",
            Run = "_ = F.N().Sum();",
            Target = "C.M",
        },
        new("An asynchronous stream of the module calls what goes")
        {
            V1 = "public class C { public int M() => 1; }",
            V2 = "public class C { }",
            Types = "static class F { public static async IAsyncEnumerable<int> N() { await Task.Yield(); yield return new C().M(); } }",
            Run = "await foreach (var i in F.N()) { }",
            Target = "C.M",
        },
        new("A local function of the module calls what goes")
        {
            V1 = "public class C { public int M() => 1; }",
            V2 = "public class C { }",
            Run = "static int N() => new C().M(); _ = N();",
            Target = "C.M",
        },
        new("A static constructor of the module calls what goes")
        {
            V1 = "public class C { public int M() => 1; }",
            V2 = "public class C { }",
            Types = "static class F { public static readonly int I = new C().M(); }",
            Run = "_ = F.I;",
            Target = "C.M",
        },
        new("An awaiter's method is removed")
        {
            V1 = "public class A : INotifyCompletion { public bool IsCompleted => true; public void GetResult() { } public void OnCompleted(Action a) => a(); } public class C { public A GetAwaiter() => new(); }",
            V2 = "public class A : INotifyCompletion { public bool IsCompleted => true; public int GetResult() => 1; public void OnCompleted(Action a) => a(); } public class C { public A GetAwaiter() => new(); }",
            Run = "await new C();",
            Target = "A.GetResult",
        },
        new("An awaiter is no awaiter any more")
        {
            V1 = "public class A : INotifyCompletion { public bool IsCompleted => true; public void GetResult() { } public void OnCompleted(Action a) => a(); } public class C { public A GetAwaiter() => new(); }",
            V2 = "public class A { public bool IsCompleted => true; public void GetResult() { } public void OnCompleted(Action a) => a(); } public class C { public A GetAwaiter() => new(); }",
            Run = "await new C();",
            Target = "A",
        },
        new("A using statement's class is no longer disposable")
        {
            V1 = "public class C : IDisposable { public void Dispose() { } }",
            V2 = "public class C { public void Dispose() { } }",
            Run = "using var c = new C();",
            Target = "C",
        },
        new("A using statement's structure is no longer disposable")
        {
            V1 = "public struct S : IDisposable { public void Dispose() { } }",
            V2 = "public struct S { public void Dispose() { } }",
            Run = "using var s = new S();",
            Target = "S",
        },
        new("A foreach statement's class is no longer enumerable")
        {
            V1 = "public class C : IEnumerable<int> { IEnumerator<int> IEnumerable<int>.GetEnumerator() => new List<int>().GetEnumerator(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }",
            V2 = "public class C { }",
            Run = "foreach (var i in new C()) { }",
            Target = "C",
        },
        new("A collection's Add goes that an initializer calls")
        {
            V1 = "public class C : System.Collections.IEnumerable { public void Add(int i) { } public System.Collections.IEnumerator GetEnumerator() => null!; }",
            V2 = "public class C : System.Collections.IEnumerable { public void Add(long i) { } public System.Collections.IEnumerator GetEnumerator() => null!; }",
            Run = "_ = new C { 1 };",
            Target = "C.Add",
        },
        new("A collection's builder goes")
        {
            V1 = "[CollectionBuilder(typeof(B), \"Create\")] public class C : List<int> { } public static class B { public static C Create(ReadOnlySpan<int> i) => new(); }",
            V2 = "public class C : List<int> { } public static class B { }",
            Run = "C c = [1, 2];",
            Target = "B.Create",
        },
        new("An interpolated string's handler goes")
        {
            V1 = "[InterpolatedStringHandler] public ref struct H { public H(int a, int b) { } public void AppendLiteral(string s) { } public void AppendFormatted(int i) { } } public class C { public void M(H h) { } }",
            V2 = "[InterpolatedStringHandler] public ref struct H { public H(int a, int b) { } public void AppendLiteral(string s) { } public void AppendFormatted(object i) { } } public class C { public void M(H h) { } }",
            Run = "new C().M($\"a{1}\");",
            Target = "H.AppendFormatted",
        },
        new("A query's method goes")
        {
            V1 = "public class C { public C Select(Func<int, int> f) => this; }",
            V2 = "public class C { }",
            Run = "_ = from i in new C() select i;",
            Target = "C.Select",
        },
        new("A pattern's property goes")
        {
            V1 = "public class C { public int P => 1; }",
            V2 = "public class C { public int Q => 1; }",
            Run = "_ = new C() is { P: 1 };",
            Target = "C.get_P",
        },
        new("A lock statement's field goes")
        {
            V1 = "public class C { public static readonly object Gate = new(); }",
            V2 = "public class C { public static readonly System.Threading.Lock Gate = new(); }",
            Run = "lock (C.Gate) { }",
            Target = "C.Gate",
        },
        new("A switch over strings calls what stays")
        {
            V1 = "public class C { public string M() => \"b\"; }",
            V2 = "public class C { public string M() => \"c\"; }",
            Run = "_ = new C().M() switch { \"a\" => 1, \"b\" => 2, \"c\" => 3, \"d\" => 4, \"e\" => 5, \"f\" => 6, \"g\" => 7, _ => 8 };",
        },
        new("An anonymous type holds a type that goes")
        {
            V1 = "public class C { }",
            V2 = "public class Other { }",
            Run = "_ = new { A = default(C) }.ToString();",
            Target = "C",
        },
        new("A record of the module has a property of a type that goes")
        {
            V1 = "public class P { }",
            V2 = "public class Other { }",
            Types = "public record R(P? A);",
            Run = "_ = new R(null).GetHashCode();",
            Target = "P",
        },
        new("An extension of foreach goes")
        {
            V1 = "public class C { } public static class X { public static IEnumerator<int> GetEnumerator(this C c) => new List<int>().GetEnumerator(); }",
            V2 = "public class C { } public static class X { }",
            Run = "foreach (var i in new C()) { }",
            Target = "X.GetEnumerator",
        },
        new("A throw expression's exception has another constructor")
        {
            V1 = "public class E : Exception { public E(string m) : base(m) { } }",
            V2 = "public class E : Exception { public E(string m, int code) : base(m) { } }",
            Run = "try { throw new E(\"x\"); } catch (E) { }",
            Target = "E(string)",
        },
        new("An exception filter calls what goes")
        {
            V1 = "public class E : Exception { public int Code => 1; }",
            V2 = "public class E : Exception { }",
            Run = "try { throw new E(); } catch (E e) when (e.Code == 1) { }",
            Target = "E.get_Code",
        },
    ];
}
