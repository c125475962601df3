using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.ProcessState;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.ProcessState;

public class StaticTests
{
    [Fact]
    public Task Statics_are_audited_and_wait_for_a_reason() => new FixRunner<Only<MutableStaticCheck>, AuditStaticFixProvider>().VerifyAllAsync(
        """
        return;

        public class Orders
        {
            /// <summary>How many.</summary>
            public static int [|Count|];

            [Obsolete]
            public static string? [|Last|] { get; set; }
        }
        """,
        """
        return;

        public class Orders
        {
            /// <summary>How many.</summary>
            [AuditedStatic("")]
            public static int Count;

            [AuditedStatic("")]
            [Obsolete]
            public static string? Last { get; set; }
        }
        """);

    [Fact]
    public Task An_event_is_a_static_too() => new FixRunner<Only<MutableStaticCheck>, AuditStaticFixProvider>(AnalyzedProject.Shared).VerifyAllAsync(
        "namespace Shop\n{\n    public static class Feed\n    {\n        public static event EventHandler? [|Changed|];\n    }\n}\n",
        "namespace Shop\n{\n    public static class Feed\n    {\n        [AuditedStatic(\"\")]\n        public static event EventHandler? Changed;\n    }\n}\n");

    [Fact]
    public Task Several_variables_of_one_declaration_are_not_audited_together() =>
        new FixRunner<Only<MutableStaticCheck>, AuditStaticFixProvider>().VerifyNoneAsync("return; class C { public static int [|A|], [|B|]; }");

    [Fact]
    public Task What_nothing_assigns_becomes_read_only() => new FixRunner<Only<MutableStaticCheck>, ReadOnlyStaticFixProvider>(AnalyzedProject.Shared).VerifyAllAsync(
        "static class C\n{\n    private static string [|s_name|] = \"a\"; // the name\n    static int [|s_size|] = 4;\n    public static string Name => s_name + s_size;\n}\n",
        "static class C\n{\n    private static readonly string s_name = \"a\"; // the name\n    static readonly int s_size = 4;\n    public static string Name => s_name + s_size;\n}\n");

    [Theory]
    [InlineData("static class C { static int [|s_count|] = 1; public static int Next() => s_count++; }")]
    [InlineData("static class C { static int [|s_count|] = 1; public static int Next() => Interlocked.Increment(ref s_count); }")]
    [InlineData("static partial class C { static int [|s_count|] = 1; } static partial class C { public static void Set() => C.s_count = 2; }")]
    [InlineData("public static class C { public static int [|Count|] = 1; }")]
    public Task What_somebody_may_assign_stays(string code) =>
        new FixRunner<Only<MutableStaticCheck>, ReadOnlyStaticFixProvider>(AnalyzedProject.Shared).VerifyNoneAsync(code);
}
