namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Attributes on types and members of the module, which are read.</summary>
internal static class Attributes
{
    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("An attribute's constructor is removed")
        {
            V1 = "public class MarkAttribute(int i) : Attribute { public int I => i; }",
            V2 = "public class MarkAttribute : Attribute { }",
            Types = "[Mark(1)] public class D { }",
            Run = "_ = new D();",
            Target = "MarkAttribute(int)",
        },
        new("An attribute is removed")
        {
            V1 = "public class MarkAttribute : Attribute { }",
            V2 = "public class C { }",
            Types = "[Mark] public class D { }",
            Run = "_ = new D();",
            Target = "MarkAttribute",
        },
        new("An attribute becomes internal")
        {
            V1 = "public class MarkAttribute : Attribute { }",
            V2 = "class MarkAttribute : Attribute { }",
            Types = "[Mark] public class D { }",
            Run = "_ = new D();",
        },
        new("An attribute's constructor becomes internal")
        {
            V1 = "public class MarkAttribute : Attribute { public MarkAttribute() { } }",
            V2 = "public class MarkAttribute : Attribute { internal MarkAttribute() { } }",
            Types = "[Mark] public class D { }",
            Run = "_ = new D();",
        },
        new("An attribute becomes abstract")
        {
            V1 = "public class MarkAttribute : Attribute { }",
            V2 = "public abstract class MarkAttribute : Attribute { public MarkAttribute() { } }",
            Types = "[Mark] public class D { }",
            Run = "_ = new D();",
            Target = "MarkAttribute",
        },
        new("An attribute's property is removed")
        {
            V1 = "public class MarkAttribute : Attribute { public int P { get; set; } }",
            V2 = "public class MarkAttribute : Attribute { }",
            Types = "[Mark(P = 1)] public class D { }",
            Run = "_ = new D();",
            Target = "MarkAttribute.P",
        },
        new("An attribute's property gets another type")
        {
            V1 = "public class MarkAttribute : Attribute { public int P { get; set; } }",
            V2 = "public class MarkAttribute : Attribute { public long P { get; set; } }",
            Types = "[Mark(P = 1)] public class D { }",
            Run = "_ = new D();",
            Target = "MarkAttribute.P",
        },
        new("An attribute's property loses its setter")
        {
            V1 = "public class MarkAttribute : Attribute { public int P { get; set; } }",
            V2 = "public class MarkAttribute : Attribute { public int P { get; } }",
            Types = "[Mark(P = 1)] public class D { }",
            Run = "_ = new D();",
            Target = "MarkAttribute.P",
        },
        new("An attribute's property gets a private setter")
        {
            V1 = "public class MarkAttribute : Attribute { public int P { get; set; } }",
            V2 = "public class MarkAttribute : Attribute { public int P { get; private set; } }",
            Types = "[Mark(P = 1)] public class D { }",
            Run = "_ = new D();",
        },
        new("An attribute's property moves to the base class")
        {
            V1 = "public class MarkAttribute : Attribute { public int P { get; set; } }",
            V2 = "public class BaseAttribute : Attribute { public int P { get; set; } } public class MarkAttribute : BaseAttribute { }",
            Types = "[Mark(P = 1)] public class D { }",
            Run = "_ = new D();",
        },
        new("An attribute's property becomes a field")
        {
            V1 = "public class MarkAttribute : Attribute { public int P { get; set; } }",
            V2 = "public class MarkAttribute : Attribute { public int P; }",
            Types = "[Mark(P = 1)] public class D { }",
            Run = "_ = new D();",
            Target = "MarkAttribute.P",
        },
        new("An attribute's field is removed")
        {
            V1 = "public class MarkAttribute : Attribute { public int F; }",
            V2 = "public class MarkAttribute : Attribute { }",
            Types = "[Mark(F = 1)] public class D { }",
            Run = "_ = new D();",
            Target = "MarkAttribute.F",
        },
        new("An attribute's usage is narrowed")
        {
            V1 = "public class MarkAttribute : Attribute { }",
            V2 = "[AttributeUsage(AttributeTargets.Method)] public class MarkAttribute : Attribute { }",
            Types = "[Mark] public class D { }",
            Run = "_ = new D();",
        },
        new("An attribute is no attribute any more")
        {
            V1 = "public class MarkAttribute : Attribute { }",
            V2 = "public class MarkAttribute { }",
            Types = "[Mark] public class D { }",
            Run = "_ = new D();",
        },
        new("An attribute on a method is removed")
        {
            V1 = "public class MarkAttribute : Attribute { }",
            V2 = "public class C { }",
            Types = "public class D { [Mark] public void M() { } }",
            Run = "new D().M();",
            Target = "MarkAttribute",
        },
        new("An attribute on the assembly is removed")
        {
            V1 = "public class MarkAttribute : Attribute { }",
            V2 = "public class C { }",
            Types = "[assembly: Mark]",
            Run = "",
            Target = "MarkAttribute",
        },
        new("A type in an attribute's argument is removed")
        {
            V1 = "public class MarkAttribute(Type t) : Attribute { public Type T => t; } public class P { }",
            V2 = "public class MarkAttribute(Type t) : Attribute { public Type T => t; }",
            Types = "[Mark(typeof(P))] public class D { }",
            Run = "_ = new D();",
            Target = "P",
        },
        new("A type in an attribute's argument becomes internal")
        {
            V1 = "public class MarkAttribute(Type t) : Attribute { public Type T => t; } public class P { }",
            V2 = "public class MarkAttribute(Type t) : Attribute { public Type T => t; } class P { }",
            Types = "[Mark(typeof(P))] public class D { }",
            Run = "_ = new D();",
        },
        new("A nested generic type in an attribute's argument is removed")
        {
            V1 = "public class MarkAttribute : Attribute { public Type? T { get; set; } } public class P { public class N<T> { } }",
            V2 = "public class MarkAttribute : Attribute { public Type? T { get; set; } } public class P { }",
            Types = "[Mark(T = typeof(P.N<int>[]))] public class D { }",
            Run = "_ = new D();",
            Target = "P.N",
        },
        new("An enumeration in an attribute's argument is removed")
        {
            V1 = "public class MarkAttribute : Attribute { public object? O { get; set; } } public enum E { A }",
            V2 = "public class MarkAttribute : Attribute { public object? O { get; set; } }",
            Types = "[Mark(O = E.A)] public class D { }",
            Run = "_ = new D();",
            Target = "E",
        },
        new("An enumeration in an attribute's argument gets another underlying type")
        {
            V1 = "public class MarkAttribute(E e) : Attribute { public E V => e; } public enum E { A, B }",
            V2 = "public class MarkAttribute(E e) : Attribute { public E V => e; } public enum E : byte { A, B }",
            Types = "[Mark(E.B)] public class D { }",
            Run = "_ = new D();",
            Target = "E",
        },
        new("A member of an enumeration in an attribute's argument is removed")
        {
            V1 = "public class MarkAttribute(E e) : Attribute { public E V => e; } public enum E { A, B }",
            V2 = "public class MarkAttribute(E e) : Attribute { public E V => e; } public enum E { A }",
            Types = "[Mark(E.B)] public class D { }",
            Run = "_ = new D();",
        },
        new("A generic attribute loses its type parameter")
        {
            V1 = "public class MarkAttribute<T> : Attribute { }",
            V2 = "public class MarkAttribute : Attribute { }",
            Types = "[Mark<int>] public class D { }",
            Run = "_ = new D();",
            Target = "MarkAttribute",
        },
        new("A generic attribute gets a constraint that is violated")
        {
            V1 = "public class MarkAttribute<T> : Attribute { }",
            V2 = "public class MarkAttribute<T> : Attribute where T : class { }",
            Types = "[Mark<int>] public class D { }",
            Run = "_ = new D();",
            Target = "MarkAttribute",
        },
        new("An attribute's parameter becomes optional")
        {
            V1 = "public class MarkAttribute(int i) : Attribute { public int I => i; }",
            V2 = "public class MarkAttribute(int i = 0) : Attribute { public int I => i; }",
            Types = "[Mark(1)] public class D { }",
            Run = "_ = new D();",
        },
        new("An attribute on a parameter is removed")
        {
            V1 = "public class MarkAttribute : Attribute { }",
            V2 = "public class C { }",
            Types = "public class D { public void M([Mark] int i) { } }",
            Run = "new D().M(1);",
            Target = "MarkAttribute",
        },
        new("An attribute on a returned value loses a property")
        {
            V1 = "public class MarkAttribute : Attribute { public string[]? P { get; set; } }",
            V2 = "public class MarkAttribute : Attribute { }",
            Types = "public class D { [return: Mark(P = new[] { \"a\" })] public int M() => 1; }",
            Run = "new D().M();",
            Target = "MarkAttribute.P",
        },
        new("An attribute on a type parameter is removed")
        {
            V1 = "public class MarkAttribute : Attribute { }",
            V2 = "public class C { }",
            Types = "public class D<[Mark] T> { }",
            Run = "_ = new D<int>();",
            Target = "MarkAttribute",
        },
        new("An attribute on a property loses its enumeration's width")
        {
            V1 = "public class MarkAttribute : Attribute { public E P { get; set; } } public enum E { A, B }",
            V2 = "public class MarkAttribute : Attribute { public E P { get; set; } } public enum E : short { A, B }",
            Types = "public class D { [Mark(P = E.B)] public int X => 1; }",
            Run = "_ = new D().X;",
            Target = "MarkAttribute",
        },
        new("An attribute's arguments of all kinds stay")
        {
            V1 = "public class MarkAttribute(object o, params Type[] t) : Attribute { public object O => o; public Type[] T => t; public object? P { get; set; } public long[]? F; public DayOfWeek W { get; set; } }",
            V2 = "public class MarkAttribute(object o, params Type[] t) : Attribute { public object O => o; public Type[] T => t; public object? P { get; set; } public long[]? F; public DayOfWeek W { get; set; } public int Q { get; set; } }",
            Types = "[Mark(DayOfWeek.Friday, typeof(D), typeof(List<>), P = new object[] { 1, \"a\", typeof(int), 2.5 }, F = new[] { 1L, 2L }, W = DayOfWeek.Monday)] public class D { }",
            Run = "_ = new D();",
        },
    ];
}
