using System.Text.Json;

namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>Versions, strong names and absence of assemblies.</summary>
internal static class AssemblyIdentities
{
    private const string Contract = "public class C { public void M() { } }";

    public static IReadOnlyList<LinkCase> Cases { get; } =
    [
        new("The assembly is missing")
        {
            Base = [new("Contract", Contract, null)],
            Run = "new C().M();",
            Target = "Contract",
        },
        new("The assembly is missing of an interface that the module implements")
        {
            Base = [new("Contract", "public interface I { }", null)],
            Types = "public class D : I { }",
            Run = "_ = new D();",
            Target = "Contract",
        },
        Versions("2.0.0.0", "2.0.0.0"),
        Versions("2.0.0.0", "2.0.0.1"),
        Versions("2.0.0.0", "2.1.0.0"),
        Versions("2.0.0.0", "3.0.0.0"),
        Versions("2.0.0.0", "1.9.9.9"),
        Versions("2.1.0.0", "2.0.0.0"),
        Versions("2.0.1.0", "2.0.0.0"),
        Versions("2.0.0.1", "2.0.0.0"),
        Versions("0.0.0.0", "0.0.0.0"),
        new("The strong name stays")
        {
            Base = [new("Contract", Contract, Contract) { Key1 = typeof(object), Key2 = typeof(object) }],
            Run = "new C().M();",
        },
        new("The strong name changes")
        {
            Base = [new("Contract", Contract, Contract) { Key1 = typeof(object), Key2 = typeof(JsonSerializer) }],
            Run = "new C().M();",
        },
        new("The strong name changes and the version is higher")
        {
            Base = [new("Contract", Contract, Contract) { Key1 = typeof(object), Key2 = typeof(JsonSerializer), Version2 = "2.0.0.0" }],
            Run = "new C().M();",
        },
        new("The strong name is dropped")
        {
            Base = [new("Contract", Contract, Contract) { Key1 = typeof(object) }],
            Run = "new C().M();",
        },
        new("The assembly gets a strong name")
        {
            Base = [new("Contract", Contract, Contract) { Key2 = typeof(object) }],
            Run = "new C().M();",
        },
        new("The strong name stays and the version is lower")
        {
            Base = [new("Contract", Contract, Contract) { Key1 = typeof(object), Key2 = typeof(object), Version1 = "2.0.0.0" }],
            Run = "new C().M();",
            Target = "Contract",
        },
        new("The assembly of the base class's base class is missing")
        {
            Base =
            [
                new("Below", "public class B { }", null),
                new("Contract", "public class C : B { }", "public class C : B { }"),
            ],
            Types = "public class D : C { }",
            Run = "_ = new D();",
            Target = "Below",
        },
        new("The assembly of an interface is missing that the contract's class implements")
        {
            Base =
            [
                new("Below", "public interface I { }", null),
                new("Contract", "public class C : I { public static void M() { } }", "public class C : I { public static void M() { } }"),
            ],
            Run = "C.M();",
            Target = "Below",
        },
        new("The assembly is missing of a parameter of a method that is called")
        {
            Base =
            [
                new("Below", "public class P { }", null),
                new("Contract", "public class C { public void M(P? p) { } }", "public class C { public void M(P? p) { } }"),
            ],
            Run = "new C().M(null);",
            Target = "Below",
        },
        new("The assembly is missing of a parameter of a method that is not called")
        {
            Base =
            [
                new("Below", "public class P { }", null),
                new("Contract", "public class C { public void M() { } public void N(P? p) { } }", "public class C { public void M() { } public void N(P? p) { } }"),
            ],
            Run = "new C().M();",
        },
        new("The assembly is missing of a field of a class")
        {
            Base =
            [
                new("Below", "public class P { }", null),
                new("Contract", "public class C { public P? F; public void M() { } }", "public class C { public P? F; public void M() { } }"),
            ],
            Run = "new C().M();",
        },
        new("The assembly is missing of a field of a structure")
        {
            Base =
            [
                new("Below", "public struct P { }", null),
                new("Contract", "public struct C { public P F; public int I; }", "public struct C { public P F; public int I; }"),
            ],
            Run = "_ = new C { I = 1 }.ToString();",
            Target = "Below",
        },
        new("The assembly is missing of an overload of the method that is called")
        {
            Base =
            [
                new("Below", "public class P { }", null),
                new("Contract", "public class C { public void M(P p) { } public void M(int i) { } }", "public class C { public void M(P p) { } public void M(int i) { } }"),
            ],
            Run = "new C().M(1);",
        },
        new("The assembly below has a lower version than the contract was compiled against")
        {
            Base =
            [
                new("Below", "public class B { }", "public class B { }") { Version1 = "2.0.0.0" },
                new("Contract", "public class C : B { }", "public class C : B { }"),
            ],
            Types = "public class D { public B? F; }",
            Run = "_ = new C(); _ = new D().F; _ = new B();",
            Target = "Below",
        },
        new("The assembly is missing that only a constant came from")
        {
            Base =
            [
                new("Below", "public static class K { public const int F = 1; }", null),
                new("Contract", Contract, Contract),
            ],
            Run = "new C().M(); _ = K.F.ToString();",
        },
        new("A library of the module refers to the assembly that is missing")
        {
            Base = [new("Contract", Contract, null)],
            Private = "public static class L { public static void N() => new C().M(); }",
            Run = "L.N();",
            Target = "Contract",
        },
        new("A library of the module refers to the method that is missing")
        {
            V1 = Contract,
            V2 = "public class C { }",
            Private = "public static class L { public static void N() => new C().M(); }",
            Run = "L.N();",
            Target = "C.M",
        },
    ];

    private static LinkCase Versions(string before, string after) =>
        new($"The assembly's version was {before} and is {after}")
        {
            Base = [new("Contract", Contract, Contract) { Version1 = before, Version2 = after }],
            Run = "new C().M();",
            Target = "Contract",
        };
}
