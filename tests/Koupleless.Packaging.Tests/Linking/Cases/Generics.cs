namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Generic types and methods, their arity and their variance.</summary>
internal static class Generics
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("A generic class gets one more type parameter")
        {
            V1 = "public class C<T> { }",
            V2 = "public class C<T, U> { }",
            Run = "_ = new C<int>();",
            Target = "C",
        },
        new("A generic class is no longer generic")
        {
            V1 = "public class C<T> { }",
            V2 = "public class C { }",
            Run = "_ = new C<int>();",
            Target = "C",
        },
        new("A class of the same name with another arity is added")
        {
            V1 = "public class C<T> { }",
            V2 = "public class C<T> { } public class C<T, U> { } public class C { }",
            Run = "_ = new C<int>();",
        },
        new("A method of a generic class is removed")
        {
            V1 = "public class C<T> { public T? M(T t) => t; }",
            V2 = "public class C<T> { }",
            Run = "_ = new C<int>().M(1);",
            Target = "M",
        },
        new("A method of a generic class takes the type itself now")
        {
            V1 = "public class C<T> { public void M(T t) { } }",
            V2 = "public class C<T> { public void M(int t) { } }",
            Run = "new C<int>().M(1);",
            Target = "M",
        },
        new("A method of a generic class takes the other type parameter")
        {
            V1 = "public class C<T, U> { public void M(T t) { } }",
            V2 = "public class C<T, U> { public void M(U t) { } }",
            Run = "new C<int, int>().M(1);",
            Target = "M",
        },
        new("The type parameters of a class change places with its members")
        {
            V1 = "public class C<T, U> { public void M(T t, U u) { } }",
            V2 = "public class C<U, T> { public void M(T t, U u) { } }",
            Run = "new C<int, string>().M(1, \"\");",
            Target = "M",
        },
        new("The type parameters of a class are renamed")
        {
            V1 = "public class C<T, U> { public void M(T t, U u) { } }",
            V2 = "public class C<X, Y> { public void M(X t, Y u) { } }",
            Run = "new C<int, string>().M(1, \"\");",
        },
        new("A method's type parameter becomes the class's")
        {
            V1 = "public class C<T> { public void M<U>(U u) { } }",
            V2 = "public class C<T> { public void M<U>(T u) { } }",
            Run = "new C<int>().M<int>(1);",
            Target = "M",
        },
        new("A field of a generic class is removed")
        {
            V1 = "public class C<T> { public static T? F; }",
            V2 = "public class C<T> { }",
            Run = "_ = C<int>.F;",
            Target = "F",
        },
        new("A method of a generic class moves to its generic base class")
        {
            V1 = "public class C<T> { public void M(T t) { } }",
            V2 = "public class B<T> { public void M(T t) { } } public class C<T> : B<T> { }",
            Run = "new C<int>().M(1);",
        },
        new("A method of a generic class moves to a base class with other parameters")
        {
            V1 = "public class C<T> { public void M(T t) { } }",
            V2 = "public class B<X, T> { public void M(T t) { } } public class C<T> : B<string, T> { }",
            Run = "new C<int>().M(1);",
        },
        new("An interface is no longer covariant")
        {
            V1 = "public interface I<out T> { T Get(); } public class C : I<string> { public string Get() => \"\"; } public static class F { public static I<string> Make() => new C(); }",
            V2 = "public interface I<T> { T Get(); } public class C : I<string> { public string Get() => \"\"; } public static class F { public static I<string> Make() => new C(); }",
            Run = "I<object> i = F.Make(); _ = i.Get();",
            Target = "I",
        },
        new("An interface becomes covariant")
        {
            V1 = "public interface I<T> { T Get(); } public class C : I<string> { public string Get() => \"\"; }",
            V2 = "public interface I<out T> { T Get(); } public class C : I<string> { public string Get() => \"\"; }",
            Run = "I<string> i = new C(); _ = i.Get();",
        },
        new("An interface becomes contravariant and the module's interface extends it covariantly")
        {
            V1 = "public interface I<out T> { }",
            V2 = "public interface I<in T> { }",
            Types = "public interface J<out T> : I<T> { } public class D : J<string> { }",
            Run = "_ = new D();",
            Target = "I",
        },
        new("An interface is no longer covariant and the module's covariant interface extends it")
        {
            V1 = "public interface I<out T> { }",
            V2 = "public interface I<T> { }",
            Types = "public interface J<out T> : I<T> { } public class D : J<string> { }",
            Run = "_ = new D();",
            Target = "I",
        },
        new("A delegate is no longer covariant")
        {
            V1 = "public delegate T Get<out T>(); public static class F { public static Get<string> Make() => static () => \"\"; }",
            V2 = "public delegate T Get<T>(); public static class F { public static Get<string> Make() => static () => \"\"; }",
            Run = "Get<object> get = F.Make(); _ = get();",
        },
        new("A generic method is called through a generic method of the module")
        {
            V1 = "public static class C { public static T M<T>(T t) => t; }",
            V2 = "public static class C { public static T M<T>(T t) => t; public static int M(int i) => i; }",
            Types = "static class F { public static T N<T>(T t) => C.M(t); }",
            Run = "_ = F.N(1); _ = F.N(\"\");",
        },
        new("A generic method goes that a generic method of the module calls")
        {
            V1 = "public static class C { public static T M<T>(T t) => t; }",
            V2 = "public static class C { public static int M(int i) => i; }",
            Types = "static class F { public static T N<T>(T t) => C.M(t); }",
            Run = "_ = F.N(1);",
            Target = "C.M",
        },
        new("A class nested in a generic class becomes nested in an ordinary one")
        {
            V1 = "public class C<T> { public class N { } }",
            V2 = "public class C<T> { } public class C { public class N { } }",
            Run = "_ = new C<int>.N();",
            Target = "N",
        },
        new("A type argument that the module gives is removed")
        {
            V1 = "public class C { }",
            V2 = "public class Other { }",
            Run = "_ = new Dictionary<string, List<C[]>>();",
            Target = "C",
        },
        new("A generic base class's member is used with the module's type as argument")
        {
            V1 = "public abstract class C<T> where T : C<T> { public T Self() => (T)this; }",
            V2 = "public abstract class C<T> where T : C<T> { public T Self() => (T)this; public virtual void N() { } }",
            Types = "public class D : C<D> { }",
            Run = "_ = new D().Self();",
        },
    ];
}
