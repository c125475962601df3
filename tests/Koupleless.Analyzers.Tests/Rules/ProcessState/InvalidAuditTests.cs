using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.ProcessState;

public class InvalidAuditTests
{
    [Theory]
    [InlineData("[[|AuditedStatic(\"\")|]] private static int s_count;", "gives no reason")]
    [InlineData("[[|AuditedStatic(\" \\t\")|]] public static int Count { get; set; }", "gives no reason")]
    [InlineData("[[|AuditedStatic(null!)|]] public static event EventHandler? Changed;", "gives no reason")]
    [InlineData("[[|AuditedStatic(\"why\")|]] private int _count;", "is about no static")]
    [InlineData("[[|AuditedStatic(\"why\")|]] public int Count { get; set; }", "is about no static")]
    [InlineData("[field: [|AuditedStatic(\"\")|]] public static int Count { get; set; }", "gives no reason")]
    [InlineData("[field: [|AuditedStatic(\"why\")|]] public int Count { get; set; }", "is about no static")]
    [InlineData("[[|AuditedStatic(\"why\")|]] private const int Limit = 3;", "is about something that cannot change")]
    [InlineData("[[|AuditedStatic(\"why\")|]] private static readonly string s_name = \"\";", "is about something that cannot change")]
    [InlineData("[[|AuditedStatic(\"why\")|]] public static int Count => 3;", "is about something that cannot change")]
    public async Task An_audit_that_does_not_hold_is_reported_with_the_reason(string member, string problem)
    {
        var diagnostic = Assert.Single(await RuleRunner.VerifyAsync<Only<InvalidAuditCheck>>(Class(member)));

        Assert.EndsWith($" {problem}", diagnostic.GetMessage(null));
    }

    [Theory]
    [InlineData("[AuditedStatic(\"counts only\")] private static int s_count;")]
    [InlineData("[field: AuditedStatic(\"counts only\")] public static int Count { get; set; }")]
    [InlineData("[AuditedStatic(\"never written\")] private static readonly int[] s_numbers = { 1 };")]
    [InlineData("[AuditedStatic(\"modules remove what they add\")] public static event EventHandler? Changed;")]
    [InlineData("[AuditedStatic(\"a person looked\")] private static readonly HttpClient s_client = new();")]
    public async Task An_audit_with_a_reason_is_not_reported(string member) =>
        await RuleRunner.VerifyAsync<Only<InvalidAuditCheck>>(Class(member));

    private static string Class(string member) =>
        $$"""
        #pragma warning disable CS0067, CS0169, CS0414
        public class Sample { {{member}} }
        public class Program { private static void Main() { } }
        """;
}
