using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.ProcessState;

public class MutableStaticTests
{
    [Theory]
    [InlineData("private static int [|s_count|]; public int Next() => Interlocked.Increment(ref s_count);")]
    [InlineData("private static List<string> [|s_names|] = new(); public void Add() => s_names.Add(\"\");")]
    [InlineData("private static List<string> [|s_names|] = new(); public void Reset() { s_names = new(); s_names.Add(\"\"); }")]
    [InlineData("private static object? [|s_cache|]; public object Get() => s_cache ??= new();")]
    [InlineData("public static int [|Limit|] { get; set; } = 3;")]
    [InlineData("public static int [|Limit|] { get; private set; }")]
    [InlineData("public static readonly Dictionary<string, int> [|Seen|] = new();")]
    [InlineData("internal static IList<string> [|Names|] { get; } = new List<string>();")]
    [InlineData("private static readonly Dictionary<string, int> [|s_seen|] = new(); public void See(string key) => s_seen[key] = 1;")]
    [InlineData("private static readonly List<string> [|s_names|] = new(); public void Add(string name) { lock (s_names) { s_names.Add(name); } }")]
    [InlineData("private static readonly List<string>? [|s_names|] = new(); public void Add(string name) => s_names?.Add(name);")]
    [InlineData("private static readonly System.Collections.Concurrent.ConcurrentDictionary<Type, int> [|s_ids|] = new(); public int Id(Type type) => s_ids.GetOrAdd(type, 1);")]
    [InlineData("private static readonly int[] [|s_counts|] = new int[3]; public void Count(int at) => s_counts[at]++;")]
    [InlineData("private static readonly int[] [|s_counts|] = new int[3]; public void Count(int at) => Interlocked.Increment(ref s_counts[at]);")]
    [InlineData("private static readonly int[] [|s_counts|] = new int[3]; public int[] Counts => s_counts;")]
    [InlineData("private static readonly System.Text.StringBuilder [|s_log|] = new(); public void Log(string text) => s_log.AppendLine(text);")]
    [InlineData("private static readonly Dictionary<string, List<int>> [|s_lists|] = new(); public void Add(string key) => s_lists[key].Add(1);")]
    [InlineData("private static List<string> [|Names|] { get; } = new(); class Nested { public void Add() => Names.Add(\"\"); }")]
    [InlineData("private class Own : List<string>; private static readonly Own [|s_own|] = new(); public void Add() => s_own.Add(\"\");")]
    public async Task A_static_that_can_change_is_reported_in_a_module_as_an_information(string members)
    {
        var diagnostic = Assert.Single(await RuleRunner.VerifyAsync<Only<MutableStaticCheck>>(Marked("KPL1010", members)));

        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Info, diagnostic.Severity);
    }

    [Theory]
    [InlineData("private static int [|s_count|];")]
    [InlineData("public static string [|Name|] { get; set; } = \"\";")]
    [InlineData("public static event EventHandler? [|Changed|];")]
    [InlineData("public static readonly string[] [|Names|] = { \"one\" };")]
    [InlineData("private static readonly HashSet<string> [|s_seen|] = new(); public bool See(string key) => s_seen.Add(key);")]
    public async Task It_is_a_warning_in_what_modules_share(string members)
    {
        var diagnostic = Assert.Single(await RuleRunner.VerifyAsync<Only<MutableStaticCheck>>(Marked("KPL1002", members), AnalyzedProject.Shared));

        Assert.Equal(Microsoft.CodeAnalysis.DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Theory]
    [InlineData("private const int Limit = 3; private int _count; public int Count { get; set; }")]
    [InlineData("private static readonly int s_limit = 3; public static int Limit { get; } = 4; public static int More => s_limit + 1;")]
    [InlineData("[ThreadStatic] private static int t_depth;")]
    [InlineData("private static readonly AsyncLocal<string> s_current = new(); private static readonly object s_gate = new(); private static readonly SemaphoreSlim s_one = new(1);")]
    [InlineData("public static readonly System.Collections.Immutable.ImmutableArray<int> Numbers = System.Collections.Immutable.ImmutableArray<int>.Empty;")]
    [InlineData("public static readonly System.Collections.Frozen.FrozenSet<int> Numbers = System.Collections.Frozen.FrozenSet<int>.Empty;")]
    [InlineData("public static readonly IReadOnlyDictionary<string, int> Numbers = new Dictionary<string, int> { [\"one\"] = 1 };")]
    [InlineData("public static readonly string[] None = Array.Empty<string>(); public static readonly string[] Nothing = new string[0]; public static string[] Nil { get; } = [];")]
    [InlineData("private static readonly string[] s_names = { \"one\" }; public bool Has(string name) => s_names.Contains(name) && s_names[0] != name && s_names.Append(name).Any();")]
    [InlineData("private static readonly Dictionary<string, int> s_numbers = new() { [\"one\"] = 1 }; public int Get(string name) => s_numbers.TryGetValue(name, out var number) ? number : s_numbers[\"one\"];")]
    [InlineData("private static readonly Dictionary<string, int> s_numbers; static Sample() { s_numbers = new(); s_numbers.Add(\"one\", 1); }")]
    [InlineData("private static readonly List<string> s_names = new() { \"one\" }; public static IReadOnlyList<string> Names => s_names;")]
    [InlineData("private static readonly Func<int, int> s_double = x => 2 * x; private static readonly System.Text.RegularExpressions.Regex s_digits = new(\"[0-9]\"); private static readonly Lazy<string> s_name = new(() => \"\");")]
    [InlineData("private static readonly System.Text.Json.JsonSerializerOptions s_options = new(); private static readonly System.Diagnostics.ActivitySource s_source = new(\"shop\");")]
    [InlineData("private static readonly Other s_other = new(); private class Other { public int Count { get; set; } }")]
    [InlineData("private static readonly Action<ILogger, Exception?> s_log = LoggerMessage.Define(LogLevel.Debug, new EventId(1), \"\");")]
    [InlineData("[AuditedStatic(\"counts only\")] private static int s_count; [AuditedStatic(\"a cache\")] public static List<int> All { get; } = new();")]
    [InlineData("[field: AuditedStatic(\"counts only\")] public static int Count { get; set; }")]
    [InlineData("[AuditedStatic(\"a cache\")] private static readonly List<int> s_all = new(); public void Add() => s_all.Add(1);")]
    [InlineData("[System.CodeDom.Compiler.GeneratedCode(\"tool\", \"1\")] private static int s_count;")]
    public async Task What_cannot_change_or_is_per_thread_or_audited_is_not_reported(string members)
    {
        await RuleRunner.VerifyAsync<Only<MutableStaticCheck>>(Marked("", members));
        await RuleRunner.VerifyAsync<Only<MutableStaticCheck>>(Marked("", members), AnalyzedProject.Shared);
    }

    [Theory]
    [InlineData("private static string s_name = \"never written\"; public string Name => s_name;")]
    [InlineData("private static SemaphoreSlim s_gate = new(1); public Task Enter() => s_gate.WaitAsync();")]
    [InlineData("private static string[] s_names; static Sample() => s_names = [\"one\"]; public bool Has(string name) => s_names.Contains(name);")]
    public Task A_private_static_of_a_module_that_nothing_assigns_is_as_good_as_readonly(string members) =>
        RuleRunner.VerifyAsync<Only<MutableStaticCheck>>(Marked("", members));

    [Theory]
    [InlineData("public static event EventHandler? Changed;")]
    [InlineData("public static readonly string[] Names = { \"one\" };")]
    public async Task An_event_or_an_array_to_read_is_not_reported_in_a_module(string members) =>
        await RuleRunner.VerifyAsync<Only<MutableStaticCheck>>(Marked("", members));

    [Theory]
    [InlineData("public static readonly string[] [|Names|] = { \"one\" };")]
    [InlineData("private static readonly Other [|s_other|] = new(); private class Other { public int Count { get; set; } }")]
    public async Task Strict_asks_about_every_object_that_could_change(string members) =>
        await RuleRunner.VerifyAsync<Only<MutableStaticCheck>>(Marked("KPL1010", members), new AnalyzedProject { Strict = true });

    [Fact]
    public async Task Nothing_is_said_where_the_rules_do_not_apply() =>
        Assert.Empty(await RuleRunner.RunAsync<Only<MutableStaticCheck>>("return; class Sample { static int s_count; }"));

    [Fact]
    public async Task A_part_of_the_class_in_another_file_counts() =>
        await RuleRunner.VerifyAsync<Only<MutableStaticCheck>>(
            "return; public partial class Sample { private static readonly List<int> {|KPL1010:s_all|} = new(); }",
            new AnalyzedProject { OtherFiles = [("Other.cs", "public partial class Sample { public void Add() => s_all.Add(1); }")] });

    private static string Marked(string rule, string members) =>
        $$"""
        #pragma warning disable CS0067, CS0169, CS0414
        public class Sample { {{members.Replace("[|", $"{{|{rule}:").Replace("|]", "|}")}} }
        public class Program { private static void Main() { } }
        """;
}
