namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Parameters of methods.</summary>
internal static class Signatures
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A parameter's type is widened")
        {
            V1 = "public class C { public void M(int i) { } }",
            V2 = "public class C { public void M(long i) { } }",
            Run = "new C().M(1);",
            Target = "C.M(int)",
        },
        new("A parameter's type is the base class now")
        {
            V1 = "public class C { public void M(string s) { } }",
            V2 = "public class C { public void M(object s) { } }",
            Run = "new C().M(\"\");",
            Target = "C.M(string)",
        },
        new("A parameter is added")
        {
            V1 = "public class C { public void M(int i) { } }",
            V2 = "public class C { public void M(int i, int j) { } }",
            Run = "new C().M(1);",
            Target = "C.M(int)",
        },
        new("An optional parameter is added")
        {
            V1 = "public class C { public void M(int i) { } }",
            V2 = "public class C { public void M(int i, int j = 0) { } }",
            Run = "new C().M(1);",
            Target = "C.M(int)",
        },
        new("An optional parameter is added by an overload")
        {
            V1 = "public class C { public void M(int i) { } }",
            V2 = "public class C { public void M(int i) { } public void M(int i, int j = 0) { } }",
            Run = "new C().M(1);",
        },
        new("A parameter is removed")
        {
            V1 = "public class C { public void M(int i, int j) { } }",
            V2 = "public class C { public void M(int i) { } }",
            Run = "new C().M(1, 2);",
            Target = "C.M(int, int)",
        },
        new("Parameters of different types change places")
        {
            V1 = "public class C { public void M(int i, string s) { } }",
            V2 = "public class C { public void M(string s, int i) { } }",
            Run = "new C().M(1, \"\");",
            Target = "C.M(int, string)",
        },
        new("Parameters of the same type change places")
        {
            V1 = "public class C { public void M(int a, int b) { } }",
            V2 = "public class C { public void M(int b, int a) { } }",
            Run = "new C().M(a: 1, b: 2);",
        },
        new("A parameter is renamed and used by name")
        {
            V1 = "public class C { public void M(int before) { } }",
            V2 = "public class C { public void M(int after) { } }",
            Run = "new C().M(before: 1);",
        },
        new("A default value changes")
        {
            V1 = "public class C { public void M(int i = 1) { } }",
            V2 = "public class C { public void M(int i = 2) { } }",
            Run = "new C().M();",
        },
        new("A parameter is no longer optional")
        {
            V1 = "public class C { public void M(int i = 1) { } }",
            V2 = "public class C { public void M(int i) { } }",
            Run = "new C().M();",
        },
        new("A value parameter becomes ref")
        {
            V1 = "public class C { public void M(int i) { } }",
            V2 = "public class C { public void M(ref int i) { } }",
            Run = "new C().M(1);",
            Target = "C.M(int)",
        },
        new("A value parameter becomes in")
        {
            V1 = "public class C { public void M(int i) { } }",
            V2 = "public class C { public void M(in int i) { } }",
            Run = "new C().M(1);",
            Target = "C.M(int)",
        },
        new("A ref parameter becomes out")
        {
            V1 = "public class C { public void M(ref int i) { } }",
            V2 = "public class C { public void M(out int i) => i = 1; }",
            Run = "var i = 0; new C().M(ref i);",
        },
        new("A ref parameter becomes in")
        {
            V1 = "public class C { public void M(ref int i) { } }",
            V2 = "public class C { public void M(in int i) { } }",
            Run = "var i = 0; new C().M(ref i);",
        },
        new("A ref parameter of a virtual method becomes in")
        {
            V1 = "public class C { public virtual void M(ref int i) { } }",
            V2 = "public class C { public virtual void M(in int i) { } }",
            Run = "var i = 0; new C().M(ref i);",
            Target = "C.M(ref int)",
        },
        new("An in parameter becomes ref readonly")
        {
            V1 = "public class C { public void M(in int i) { } }",
            V2 = "public class C { public void M(ref readonly int i) { } }",
            Run = "var i = 0; new C().M(in i);",
        },
        new("An in parameter of a virtual method becomes ref readonly")
        {
            V1 = "public class C { public virtual void M(in int i) { } }",
            V2 = "public class C { public virtual void M(ref readonly int i) { } }",
            Run = "var i = 0; new C().M(in i);",
        },
        new("An array becomes a params array")
        {
            V1 = "public class C { public void M(int[] i) { } }",
            V2 = "public class C { public void M(params int[] i) { } }",
            Run = "new C().M([1]);",
        },
        new("A params array becomes an array")
        {
            V1 = "public class C { public void M(params int[] i) { } }",
            V2 = "public class C { public void M(int[] i) { } }",
            Run = "new C().M(1, 2);",
        },
        new("A params array becomes a params span")
        {
            V1 = "public class C { public void M(params int[] i) { } }",
            V2 = "public class C { public void M(params ReadOnlySpan<int> i) { } }",
            Run = "new C().M(1, 2);",
            Target = "C.M(int[])",
        },
        new("A list becomes an enumerable")
        {
            V1 = "public class C { public void M(List<int> i) { } }",
            V2 = "public class C { public void M(IEnumerable<int> i) { } }",
            Run = "new C().M([]);",
            Target = "C.M",
        },
        new("A type argument of a parameter changes")
        {
            V1 = "public class C { public void M(List<int> i) { } }",
            V2 = "public class C { public void M(List<long> i) { } }",
            Run = "new C().M([]);",
            Target = "C.M",
        },
        new("A nullable value type is no longer nullable")
        {
            V1 = "public class C { public void M(int? i) { } }",
            V2 = "public class C { public void M(int i) { } }",
            Run = "new C().M(1);",
            Target = "C.M",
        },
        new("An array gets another rank")
        {
            V1 = "public class C { public void M(int[,] i) { } }",
            V2 = "public class C { public void M(int[,,] i) { } }",
            Run = "new C().M(new int[1, 1]);",
            Target = "C.M",
        },
        new("An array of two dimensions becomes an array of arrays")
        {
            V1 = "public class C { public void M(int[,] i) { } }",
            V2 = "public class C { public void M(int[][] i) { } }",
            Run = "new C().M(new int[1, 1]);",
            Target = "C.M",
        },
        new("A parameter's own type moves to another namespace")
        {
            V1 = "namespace A { public class P { } } public class C { public void M(A.P? p) { } }",
            V2 = "namespace B { public class P { } } public class C { public void M(B.P? p) { } }",
            Run = "new C().M(null);",
            Target = "P",
        },
        new("A method becomes generic")
        {
            V1 = "public class C { public void M(string s) { } }",
            V2 = "public class C { public void M<T>(T s) { } }",
            Run = "new C().M(\"\");",
            Target = "C.M",
        },
        new("A generic method gets one more type parameter")
        {
            V1 = "public class C { public void M<T>(T t) { } }",
            V2 = "public class C { public void M<T, U>(T t) { } }",
            Run = "new C().M(1);",
            Target = "C.M",
        },
        new("The type parameters of a generic method change places")
        {
            V1 = "public class C { public void M<T, U>(T t, U u) { } }",
            V2 = "public class C { public void M<T, U>(U t, T u) { } }",
            Run = "new C().M(1, \"\");",
            Target = "C.M",
        },
        new("A type parameter is renamed")
        {
            V1 = "public class C { public void M<T>(T t) { } }",
            V2 = "public class C { public void M<TItem>(TItem t) { } }",
            Run = "new C().M(1);",
        },
        new("A value type of the contract in a signature becomes a class")
        {
            V1 = "public struct S { } public class C { public void M(List<S> s) { } }",
            V2 = "public class S { } public class C { public void M(List<S> s) { } }",
            Run = "new C().M(null!);",
            Target = "S",
        },
    ];
}
