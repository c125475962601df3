namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Constraints of type parameters.</summary>
internal static class Constraints
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        OnType("class", "int"),
        OnType("class", "string"),
        OnType("class", "IDisposable"),
        OnType("struct", "string"),
        OnType("struct", "int"),
        OnType("struct", "int?"),
        OnType("new()", "string"),
        OnType("new()", "object"),
        OnType("new()", "int"),
        OnType("new()", "IDisposable"),
        OnType("new()", "Exception[]"),
        OnType("unmanaged", "string"),
        OnType("unmanaged", "int"),
        OnType("unmanaged", "(int, string)"),
        OnType("notnull", "int?"),
        OnType("notnull", "string"),
        OnType("IDisposable", "string"),
        OnType("IDisposable", "IDisposable"),
        OnType("IEquatable<int>", "int"),
        OnType("IComparable<T>", "int"),
        OnType("IComparable<T>", "object"),
        OnType("IEnumerable<object>", "List<string>"),
        OnType("IEnumerable<object>", "List<int>"),
        OnType("IEnumerable<object>", "string[]"),
        OnType("IComparable", "int"),
        OnType("IComparable", "int?"),
        OnType("Exception", "string"),
        OnType("Exception", "ArgumentException"),
        OnType("Enum", "DayOfWeek"),
        OnType("Enum", "int"),
        OnType("Delegate", "Action"),
        OnType("Delegate", "object"),
        OnType("allows ref struct", "int"),
        OnMethod("class", "int"),
        OnMethod("class", "string"),
        OnMethod("struct", "string"),
        OnMethod("new()", "string"),
        OnMethod("unmanaged", "string"),
        OnMethod("notnull", "string"),
        OnMethod("IDisposable", "string"),
        OnMethod("Exception", "ArgumentException"),
        OnMethod("Exception", "object"),
        OnMethod("IComparable<T>", "int"),
        OnMethod("IComparable<T>", "object"),
        new("A constraint is removed from a type")
        {
            V1 = "public class C<T> where T : class, IDisposable, new() { }",
            V2 = "public class C<T> { }",
            Types = "public class D : IDisposable { public void Dispose() { } }",
            Run = "_ = new C<D>();",
        },
        new("A constraint is removed that the module's derived class has too")
        {
            V1 = "public class C<T> where T : class { }",
            V2 = "public class C<T> { }",
            Types = "public class D<T> : C<T> where T : class { }",
            Run = "_ = new D<string>();",
        },
        new("A constraint is added that the module's derived class does not have")
        {
            V1 = "public class C<T> { }",
            V2 = "public class C<T> where T : class { }",
            Types = "public class D<T> : C<T> { }",
            Run = "_ = new D<string>();",
            Target = "C",
        },
        new("A constraint is added that the module's derived class does not have and its argument violates")
        {
            V1 = "public class C<T> { }",
            V2 = "public class C<T> where T : class { }",
            Types = "public class D<T> : C<T> { }",
            Run = "_ = new D<int>();",
            Target = "C",
        },
        new("A constraint is added that the module's derived class violates")
        {
            V1 = "public class C<T> { }",
            V2 = "public class C<T> where T : IDisposable { }",
            Types = "public class D : C<string> { }",
            Run = "_ = new D();",
            Target = "C",
        },
        new("A constraint is added to an interface that the module implements with a violation")
        {
            V1 = "public interface I<T> { }",
            V2 = "public interface I<T> where T : class { }",
            Types = "public class D : I<int> { }",
            Run = "_ = new D();",
            Target = "I",
        },
        new("A constraint on the type itself is added and met")
        {
            V1 = "public class C<T> { }",
            V2 = "public class C<T> where T : C<T> { }",
            Types = "public class D : C<D> { }",
            Run = "_ = new D();",
        },
        new("A constraint on the type itself is added and not met")
        {
            V1 = "public class C<T> { }",
            V2 = "public class C<T> where T : C<T> { }",
            Types = "public class D : C<string> { }",
            Run = "_ = new D();",
            Target = "C",
        },
        new("A constraint on another type parameter is added and not met")
        {
            V1 = "public class C<T, U> { }",
            V2 = "public class C<T, U> where T : U { }",
            Run = "_ = new C<object, string>();",
            Target = "C",
        },
        new("A constraint on another type parameter is added and met")
        {
            V1 = "public class C<T, U> { }",
            V2 = "public class C<T, U> where T : U { }",
            Run = "_ = new C<string, object>();",
        },
        new("A constraint is added that a type of the module meets")
        {
            V1 = "public interface I { } public class C<T> { }",
            V2 = "public interface I { } public class C<T> where T : class, I, new() { }",
            Types = "public class D : I { }",
            Run = "_ = new C<D>();",
        },
        new("A constraint on a new instance is added and the module's class has a private constructor")
        {
            V1 = "public class C<T> { }",
            V2 = "public class C<T> where T : new() { }",
            Types = "public class D { private D() { } }",
            Run = "_ = new C<D>();",
            Target = "C",
        },
        new("A constraint on a new instance is added and the module's class is abstract")
        {
            V1 = "public class C<T> { }",
            V2 = "public class C<T> where T : new() { }",
            Types = "public abstract class D { public D() { } }",
            Run = "_ = new C<D>();",
            Target = "C",
        },
        new("A type of the base no longer meets the constraint of the module's generic class")
        {
            V1 = "public interface I { } public class C : I { }",
            V2 = "public interface I { } public class C { }",
            Types = "public class G<T> where T : I { }",
            Run = "_ = new G<C>();",
            Target = "C",
        },
        new("A type of the base no longer meets the constraint of the module's generic method")
        {
            V1 = "public class C { public C() { } }",
            V2 = "public class C { public C(int i) { } }",
            Types = "public static class G { public static void M<T>() where T : new() { } }",
            Run = "G.M<C>();",
            Target = "C",
        },
        new("A type of the base no longer meets a constraint of the framework")
        {
            V1 = "public struct S { }",
            V2 = "public class S { }",
            Types = "public class G { public S? F; }",
            Run = "_ = new G().F.HasValue;",
            Target = "S",
        },
        new("A structure of the base gets a reference and no longer meets an unmanaged constraint")
        {
            V1 = "public struct S { public int I; }",
            V2 = "public struct S { public int I; public string? R; }",
            Types = "public static class G { public static void M<T>() where T : unmanaged { } }",
            Run = "G.M<S>();",
        },
        new("A type parameter no longer allows ref structures")
        {
            V1 = "public static class C { public static void M<T>(T t) where T : allows ref struct { } }",
            V2 = "public static class C { public static void M<T>(T t) { } }",
            Run = "C.M<ReadOnlySpan<int>>([]);",
            Target = "C.M",
        },
        new("A type parameter allows ref structures and the module's override does not")
        {
            V1 = "public class C { public virtual void M<T>() { } }",
            V2 = "public class C { public virtual void M<T>() where T : allows ref struct { } }",
            Types = "public class D : C { public override void M<T>() { } }",
            Run = "C c = new D(); c.M<int>();",
            Target = "M",
        },
        new("A constraint is added to a method that the module's generic method calls without it")
        {
            V1 = "public static class C { public static void M<T>() { } }",
            V2 = "public static class C { public static void M<T>() where T : class { } }",
            Types = "static class G { public static void N<T>() => C.M<T>(); }",
            Run = "G.N<string>();",
            Target = "C.M",
        },
        new("A constraint is added to a method that the module's generic method calls with a violation")
        {
            V1 = "public static class C { public static void M<T>() { } }",
            V2 = "public static class C { public static void M<T>() where T : class { } }",
            Types = "static class G { public static void N<T>() => C.M<T>(); }",
            Run = "G.N<int>();",
            Target = "C.M",
        },
        new("A constraint is added to a type of a static field of the module's generic class")
        {
            V1 = "public class C<T> { }",
            V2 = "public class C<T> where T : class { }",
            Types = "public class G<T> { public C<T>? F; }",
            Run = "_ = new G<int>().F;",
            Target = "C",
        },
        new("A structure no longer is an enumeration for a method of the framework")
        {
            V1 = "public enum E { A }",
            V2 = "public struct E { }",
            Run = "_ = Enum.GetValues<E>();",
            Target = "E",
        },
        new("A type parameter is constrained by another that is a class")
        {
            V1 = "public class P { } public class C { public static int Count(IEnumerable<P> p) => 1; }",
            V2 = "public class P { } public class C { public static int Count(IEnumerable<P> p) => 2; }",
            Types = "static class F { public static int N<U, T>(IEnumerable<T> t) where U : P where T : U => C.Count(t); }",
            Run = "F.N<P, P>([]);",
        },
    ];

    private static LinkCase OnType(string constraint, string argument) =>
        new($"The constraint {constraint} is added to a type and its argument is {argument}")
        {
            V1 = "public class C<T> { public void M() { } }",
            V2 = $"public class C<T> where T : {constraint} {{ public void M() {{ }} }}",
            Run = $"new C<{argument}>().M();",
            Target = "C",
        };

    private static LinkCase OnMethod(string constraint, string argument) =>
        new($"The constraint {constraint} is added to a method and its argument is {argument}")
        {
            V1 = "public static class C { public static void M<T>() { } }",
            V2 = $"public static class C {{ public static void M<T>() where T : {constraint} {{ }} }}",
            Run = $"C.M<{argument}>();",
            Target = "C.M",
        };
}
