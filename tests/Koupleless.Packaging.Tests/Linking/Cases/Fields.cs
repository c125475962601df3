namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Fields and constants.</summary>
internal static class Fields
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A field is removed")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { }",
            Run = "_ = new C().F;",
            Target = "C.F",
        },
        new("A field gets another type")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { public long F; }",
            Run = "_ = new C().F;",
            Target = "C.F",
        },
        new("A field becomes a property")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { public int F { get; set; } }",
            Run = "_ = new C().F;",
            Target = "C.F",
        },
        new("A property becomes a field")
        {
            V1 = "public class C { public int F { get; set; } }",
            V2 = "public class C { public int F; }",
            Run = "_ = new C().F;",
            Target = "C.get_F",
        },
        new("A field moves to the base class")
        {
            V1 = "public class B { } public class C : B { public int F; }",
            V2 = "public class B { public int F; } public class C : B { }",
            Run = "_ = new C().F;",
            Target = "C.F",
        },
        new("A static field moves to the base class")
        {
            V1 = "public class B { } public class C : B { public static int F; }",
            V2 = "public class B { public static int F; } public class C : B { }",
            Run = "_ = C.F;",
            Target = "C.F",
        },
        new("A field moves to a generic base class whose argument is its type")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class B<T> { public T? F; } public class C : B<int> { }",
            Run = "_ = new C().F;",
            Target = "C.F",
        },
        new("A field moves to the derived class")
        {
            V1 = "public class B { public int F; } public class C : B { }",
            V2 = "public class B { } public class C : B { public int F; }",
            Run = "_ = ((B)new C()).F;",
            Target = "B.F",
        },
        new("A static field becomes an instance field")
        {
            V1 = "public class C { public static int F; }",
            V2 = "public class C { public int F; }",
            Run = "_ = C.F; C.F = 1;",
            Target = "C.F",
        },
        new("An instance field becomes static")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { public static int F; }",
            Run = "_ = new C().F;",
        },
        new("An instance field that is written becomes static")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { public static int F; }",
            Run = "new C().F = 1;",
        },
        new("An instance field whose address is taken becomes static")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { public static int F; }",
            Run = "ref var f = ref new C().F; f = 1;",
        },
        new("A field that is read becomes read-only")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { public readonly int F; }",
            Run = "_ = new C().F;",
        },
        new("A field that is written becomes read-only")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { public readonly int F; }",
            Run = "new C().F = 1;",
        },
        new("A static field that is written becomes read-only")
        {
            V1 = "public class C { public static int F; }",
            V2 = "public class C { public static readonly int F; }",
            Run = "C.F = 1;",
        },
        new("A field whose address is taken becomes read-only")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { public readonly int F; }",
            Run = "ref var f = ref new C().F; f = 1;",
        },
        new("A derived class writes a field that becomes read-only")
        {
            V1 = "public class C { protected int F; }",
            V2 = "public class C { protected readonly int F; }",
            Types = "public class D : C { public D() => F = 1; }",
            Run = "_ = new D();",
        },
        new("A read-only field becomes writable")
        {
            V1 = "public class C { public readonly int F; }",
            V2 = "public class C { public int F; }",
            Run = "_ = new C().F;",
        },
        new("A constant gets another value")
        {
            V1 = "public class C { public const int F = 1; }",
            V2 = "public class C { public const int F = 2; }",
            Run = "_ = C.F.ToString();",
        },
        new("A constant is removed")
        {
            V1 = "public class C { public const int F = 1; }",
            V2 = "public class C { }",
            Run = "_ = C.F.ToString();",
        },
        new("A class of constants only is removed")
        {
            V1 = "public class C { } public static class Names { public const string F = \"a\"; }",
            V2 = "public class C { }",
            Run = "_ = new C().ToString() + Names.F;",
        },
        new("A constant becomes a static read-only field")
        {
            V1 = "public class C { public const int F = 1; }",
            V2 = "public class C { public static readonly int F = 2; }",
            Run = "_ = C.F.ToString();",
        },
        new("A static read-only field becomes a constant")
        {
            V1 = "public class C { public static readonly int F = 2; }",
            V2 = "public class C { public const int F = 1; }",
            Run = "_ = C.F.ToString();",
            Target = "C.F",
        },
        new("A decimal constant becomes a static read-only field")
        {
            V1 = "public class C { public const decimal F = 1.5m; }",
            V2 = "public class C { public static readonly decimal F = 1.5m; }",
            Run = "_ = C.F.ToString();",
        },
        new("A volatile field is no longer volatile")
        {
            V1 = "public class C { public volatile int F; }",
            V2 = "public class C { public int F; }",
            Run = "_ = new C().F;",
            Target = "C.F",
        },
        new("A field becomes volatile")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { public volatile int F; }",
            Run = "_ = new C().F;",
            Target = "C.F",
        },
        new("A field becomes thread-static")
        {
            V1 = "public class C { public static int F; }",
            V2 = "public class C { [ThreadStatic] public static int F; }",
            Run = "C.F = 1;",
        },
        new("A field gets a nullable value type")
        {
            V1 = "public class C { public int F; }",
            V2 = "public class C { public int? F; }",
            Run = "_ = new C().F;",
            Target = "C.F",
        },
        new("Fields change their order")
        {
            V1 = "public struct S { public int A; public string B; }",
            V2 = "public struct S { public string B; public int A; }",
            Run = "_ = new S { A = 1, B = \"\" }.B.Length;",
        },
        new("A structure gets a field that is a reference")
        {
            V1 = "public struct S { public int A; }",
            V2 = "public struct S { public int A; string? _b; public override string ToString() => _b ?? \"\"; }",
            Run = "_ = new S { A = 1 }.ToString();",
        },
        new("A field of the base class is used through the module's class and goes")
        {
            V1 = "public class C { protected int F; }",
            V2 = "public class C { }",
            Types = "public class D : C { public int Get() => F; }",
            Run = "new D().Get();",
            Target = "C.F",
        },
    ];
}
