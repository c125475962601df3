namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Static abstract and static virtual members of interfaces.</summary>
internal static class StaticAbstracts
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A static abstract method is added")
        {
            V1 = "public interface I<T> where T : I<T> { }",
            V2 = "public interface I<T> where T : I<T> { static abstract void N(); }",
            Types = "public class D : I<D> { }",
            Run = "_ = new D();",
            Target = "N",
        },
        new("A static abstract method is added that the module's class has by chance")
        {
            V1 = "public interface I<T> where T : I<T> { }",
            V2 = "public interface I<T> where T : I<T> { static abstract void N(); }",
            Types = "public class D : I<D> { public static void N() { } }",
            Run = "_ = new D();",
            Target = "N",
        },
        new("A static virtual method is added")
        {
            V1 = "public interface I<T> where T : I<T> { }",
            V2 = "public interface I<T> where T : I<T> { static virtual void N() { } }",
            Types = "public class D : I<D> { }",
            Run = "_ = new D();",
        },
        new("A static abstract method gets a default")
        {
            V1 = "public interface I<T> where T : I<T> { static abstract int M(); } public static class F { public static int Call<T>() where T : I<T> => T.M(); }",
            V2 = "public interface I<T> where T : I<T> { static virtual int M() => 1; } public static class F { public static int Call<T>() where T : I<T> => T.M(); }",
            Types = "public class D : I<D> { public static int M() => 2; }",
            Run = "_ = F.Call<D>();",
        },
        new("A static virtual method loses its default")
        {
            V1 = "public interface I<T> where T : I<T> { static virtual int M() => 1; } public static class F { public static int Call<T>() where T : I<T> => T.M(); }",
            V2 = "public interface I<T> where T : I<T> { static abstract int M(); } public static class F { public static int Call<T>() where T : I<T> => T.M(); }",
            Types = "public class D : I<D> { }",
            Run = "_ = F.Call<D>();",
            Target = "M",
        },
        new("A static abstract method is removed that the module implements")
        {
            V1 = "public interface I<T> where T : I<T> { static abstract int M(); }",
            V2 = "public interface I<T> where T : I<T> { }",
            Types = "public class D : I<D> { public static int M() => 2; }",
            Run = "_ = D.M();",
            Target = "M",
        },
        new("A static abstract method is removed that the module calls")
        {
            V1 = "public interface I<T> where T : I<T> { static abstract int M(); } public class C : I<C> { public static int M() => 1; }",
            V2 = "public interface I<T> where T : I<T> { } public class C : I<C> { public static int M() => 1; }",
            Types = "static class F { public static int Call<T>() where T : I<T> => T.M(); }",
            Run = "_ = F.Call<C>();",
            Target = "M",
        },
        new("A static abstract method becomes an instance method")
        {
            V1 = "public interface I { static abstract int M(); }",
            V2 = "public interface I { int M(); }",
            Types = "public class D : I { public static int M() => 1; }",
            Run = "_ = D.M();",
            Target = "M",
        },
        new("A static abstract operator changes its result")
        {
            V1 = "public interface I<T> where T : I<T> { static abstract T operator +(T a, T b); }",
            V2 = "public interface I<T> where T : I<T> { static abstract int operator +(T a, T b); }",
            Types = "public class D : I<D> { public static D operator +(D a, D b) => a; }",
            Run = "_ = new D() + new D();",
            Target = "op_Addition",
        },
        new("A static abstract property stays")
        {
            V1 = "public interface I<T> where T : I<T> { static abstract T Zero { get; } }",
            V2 = "public interface I<T> where T : I<T> { static abstract T Zero { get; } static virtual T One => T.Zero; }",
            Types = "public struct D : I<D> { public static D Zero => default; } static class F { public static T Get<T>() where T : I<T> => T.Zero; }",
            Run = "_ = F.Get<D>();",
        },
        new("A class of the base no longer implements a static abstract method's interface")
        {
            V1 = "public interface I { static abstract int M(); } public class C : I { public static int M() => 1; }",
            V2 = "public interface I { static abstract int M(); } public class C { public static int M() => 1; }",
            Types = "static class F { public static int Call<T>() where T : I => T.M(); }",
            Run = "_ = F.Call<C>();",
            Target = "C",
        },
    ];
}
