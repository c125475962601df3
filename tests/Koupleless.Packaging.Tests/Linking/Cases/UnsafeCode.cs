namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Pointers, function pointers, spans and arrays.</summary>
internal static class UnsafeCode
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A pointer parameter points to something else")
        {
            V1 = "public unsafe class C { public void M(int* p) { } }",
            V2 = "public unsafe class C { public void M(long* p) { } }",
            Run = "unsafe { new C().M(null); }",
            Target = "C.M(int*)",
        },
        new("A pointer parameter becomes a native integer")
        {
            V1 = "public unsafe class C { public void M(void* p) { } }",
            V2 = "public unsafe class C { public void M(nint p) { } }",
            Run = "unsafe { new C().M(null); }",
            Target = "C.M(void*)",
        },
        new("A function pointer parameter stays")
        {
            V1 = "public unsafe class C { public int M(delegate*<int, int> p) => p(1); }",
            V2 = "public unsafe class C { public int M(delegate*<int, int> p) => p(2); }",
            Types = "static class F { public static int N(int i) => i; }",
            Run = "unsafe { new C().M(&F.N); }",
        },
        new("A function pointer parameter's signature changes")
        {
            V1 = "public unsafe class C { public void M(delegate*<int, int> p) { } }",
            V2 = "public unsafe class C { public void M(delegate*<int, long> p) { } }",
            Run = "unsafe { new C().M(null); }",
            Target = "C.M",
        },
        new("A function pointer parameter becomes unmanaged")
        {
            V1 = "public unsafe class C { public void M(delegate*<int, int> p) { } }",
            V2 = "public unsafe class C { public void M(delegate* unmanaged<int, int> p) { } }",
            Run = "unsafe { new C().M(null); }",
            Target = "C.M",
        },
        new("The address of a method is taken that goes")
        {
            V1 = "public static class C { public static int M(int i) => i; }",
            V2 = "public static class C { }",
            Run = "unsafe { delegate*<int, int> p = &C.M; _ = p(1); }",
            Target = "C.M",
        },
        new("A span parameter becomes a read-only one")
        {
            V1 = "public class C { public void M(Span<int> s) { } }",
            V2 = "public class C { public void M(ReadOnlySpan<int> s) { } }",
            Run = "new C().M(stackalloc int[2]);",
            Target = "C.M",
        },
        new("The structure of a span is allocated on the stack and grows")
        {
            V1 = "public struct S { public int A; }",
            V2 = "public struct S { public int A; public int B; }",
            Run = "Span<S> s = stackalloc S[2]; s[1].A = 1;",
        },
        new("The size of a structure is asked for that gets a reference")
        {
            V1 = "public struct S { public int A; }",
            V2 = "public struct S { public int A; public string? B; }",
            Run = "unsafe { _ = sizeof(S).ToString(); }",
        },
        new("A fixed buffer gets another length")
        {
            V1 = "public unsafe struct S { public fixed int F[4]; }",
            V2 = "public unsafe struct S { public fixed int F[8]; }",
            Run = "unsafe { S s; s.F[0] = 1; }",
        },
        new("A fixed buffer is removed")
        {
            V1 = "public unsafe struct S { public fixed int F[4]; }",
            V2 = "public unsafe struct S { public int F; }",
            Run = "unsafe { S s; s.F[0] = 1; }",
            Target = "S.",
        },
        new("An array of two dimensions of a type that goes")
        {
            V1 = "public class C { }",
            V2 = "public class Other { }",
            Run = "var a = new C[1, 1]; a[0, 0] = null!;",
            Target = "C",
        },
        new("An array of two dimensions of a type that stays")
        {
            V1 = "public class C { public static C[,] M() => new C[1, 2]; }",
            V2 = "public class C { public static C[,] M() => new C[2, 2]; }",
            Run = "C.M()[0, 1] = new C(); ref var c = ref C.M()[0, 0];",
        },
        new("An array becomes covariant no more")
        {
            V1 = "public class B { } public class C : B { public static B[] M() => new C[1]; }",
            V2 = "public class B { } public class C : B { public static B[] M() => new B[1]; }",
            Run = "C.M()[0] = new C();",
        },
        new("A member returned by reference becomes read-only in a virtual method")
        {
            V1 = "public class C { int _i; public virtual ref int M() => ref _i; }",
            V2 = "public class C { int _i; public virtual ref readonly int M() => ref _i; }",
            Types = "public class D : C { int _j; public override ref int M() => ref _j; }",
            Run = "C c = new D(); c.M() = 1;",
            Target = "C.M",
        },
        new("A reference parameter of a generic method stays")
        {
            V1 = "public static class C { public static ref T M<T>(ref T t, in int[] i) => ref t; }",
            V2 = "public static class C { public static ref T M<T>(scoped ref T t, in int[] i) where T : allows ref struct => throw new NotSupportedException(); public static void N() { } }",
            Types = "static class F { public static void N() { } }",
            Run = "F.N();",
        },
        new("A by-reference field of a structure is added")
        {
            V1 = "public ref struct S { public int A; }",
            V2 = "public ref struct S { public int A; public ref int B; }",
            Run = "S s = default; s.A = 1;",
        },
        new("An inline array becomes longer")
        {
            V1 = "[InlineArray(2)] public struct S { int _a; }",
            V2 = "[InlineArray(4)] public struct S { int _a; }",
            Run = "var s = new S(); s[1] = 1;",
        },
        new("An inline array is no inline array any more")
        {
            V1 = "[InlineArray(2)] public struct S { int _a; }",
            V2 = "public struct S { int _a; public int A => _a; }",
            Run = "var s = new S(); s[0] = 1;",
        },
    ];
}
