namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>References that would fail but that no run came upon.</summary>
internal static class NotRun
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A method calls what goes and is not called")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { }",
            Types = "static class F { public static void N() => new C().M(); }",
            Run = "",
            Target = "C.M",
            NotRun = "Another run may call it.",
        },
        new("A branch calls what goes and is not taken")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { }",
            Types = "static class F { public static void N(bool yes) { if (yes) Later(); } static void Later() => new C().M(); }",
            Run = "F.N(false);",
            Target = "C.M",
            NotRun = "Another run may take the branch.",
        },
        new("A handler of an exception calls what goes")
        {
            V1 = "public class C { public void M() { } }",
            V2 = "public class C { }",
            Types = "static class F { public static void N() { try { _ = 1; } catch (Exception) { Later(); } } static void Later() => new C().M(); }",
            Run = "F.N();",
            Target = "C.M",
            NotRun = "It is the handler that nobody tries out.",
        },
        new("The module calls missing code only for frameworks that have it")
        {
            V1 = "public class C { public static bool Has => true; public void M() { } }",
            V2 = "public class C { public static bool Has => false; }",
            Types = "static class F { public static void N() { if (C.Has) Later(); } [MethodImpl(MethodImplOptions.NoInlining)] static void Later() => new C().M(); }",
            Run = "F.N();",
            Target = "C.M",
            NotRun = "A guard at run time cannot be seen in metadata.",
        },
        new("The base class changes and its method is gone")
        {
            V1 = "public class A { public void M() { } } public class C : A { }",
            V2 = "public class A { public void M() { } } public class C { }",
            Run = "new C().M();",
            Target = "C as A",
            NotRun = "The runtime does not check it: the method would work on an object of another class.",
        },
    ];
}
