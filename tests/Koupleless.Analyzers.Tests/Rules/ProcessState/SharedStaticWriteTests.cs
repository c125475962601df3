using Koupleless.Analyzers.Rules.ProcessState;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.ProcessState;

public class SharedStaticWriteTests
{
    private const string Library =
        """
        namespace Shop;
        public struct Point { public int X; }
        public static class Settings
        {
            public static int Limit;
            public static string Name { get; set; } = "";
            public static string? Optional { get; set; }
            public static Point Point;
            public static Func<int>? Callback;
            public static string[] Names { get; } = { "one" };
            public static object[] Objects = new object[1];
            [ThreadStatic] public static int Depth;
            [AuditedStatic("modules may")] public static int Audited;
        }
        """;

    [Theory]
    [InlineData("[|Shop.Settings.Limit|] = 3;")]
    [InlineData("[|Shop.Settings.Limit|] += 3;")]
    [InlineData("[|Shop.Settings.Limit|]++;")]
    [InlineData("[|Shop.Settings.Name|] = \"\";")]
    [InlineData("[|Shop.Settings.Optional|] ??= \"\";")]
    [InlineData("[|Shop.Settings.Callback|] += () => 3;")]
    [InlineData("[|Shop.Settings.Point|].X = 3;")]
    [InlineData("int.TryParse(\"3\", out [|Shop.Settings.Limit|]);")]
    [InlineData("Interlocked.Increment(ref [|Shop.Settings.Limit|]);")]
    [InlineData("ref var limit = ref [|Shop.Settings.Limit|]; limit = 3;")]
    [InlineData("([|Shop.Settings.Limit|], ([|Shop.Settings.Name|], var other)) = (1, (\"\", 2));")]
    [InlineData("[|Shop.Settings.Names|][0] = \"two\";")]
    [InlineData("Set(); static void Set() => [|Shop.Settings.Limit|] = 3;")]
    [InlineData("[|System.Security.Claims.ClaimsPrincipal.ClaimsPrincipalSelector|] = () => null!;")]
    public async Task A_write_to_a_static_that_modules_share_is_reported(string program)
    {
        await RuleRunner.VerifyAsync<Only<SharedStaticWriteCheck>>(program, Reference(ReferenceKind.Contract));
        await RuleRunner.VerifyAsync<Only<SharedStaticWriteCheck>>(program, Reference(ReferenceKind.Provided));
    }

    [Theory]
    [InlineData("_ = Shop.Settings.Limit + Shop.Settings.Point.X; Use(in Shop.Settings.Limit); static void Use(in int value) { }")]
    [InlineData("var point = Shop.Settings.Point; point.X = 3; var (name, limit) = (Shop.Settings.Name, Shop.Settings.Limit);")]
    [InlineData("Shop.Settings.Depth = 3; Shop.Settings.Audited = 3;")]
    [InlineData("_ = nameof(Shop.Settings.Limit) + Shop.Settings.Names[0];")]
    [InlineData("Shop.Settings.Objects[0] = new Own(); class Own;")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture; System.Diagnostics.Activity.Current = null;")]
    [InlineData("Environment.CurrentDirectory = \"/\"; System.Net.Http.HttpClient.DefaultProxy = null!;")]
    [InlineData("Own.Limit = 3; static class Own { public static int Limit; }")]
    public async Task Reads_and_what_is_per_thread_or_audited_or_has_its_own_rule_are_not_reported(string program) =>
        await RuleRunner.VerifyAsync<Only<SharedStaticWriteCheck>>(program, Reference(ReferenceKind.Contract));

    [Fact]
    public async Task A_static_of_a_package_that_the_module_carries_is_not_reported() =>
        await RuleRunner.VerifyAsync<Only<SharedStaticWriteCheck>>("Shop.Settings.Limit = 3;", Reference(ReferenceKind.Private));

    [Fact]
    public async Task A_shared_project_is_not_to_write_statics_of_another() =>
        await RuleRunner.VerifyAsync<Only<SharedStaticWriteCheck>>(
            "public class Sample { public static int Own; public void Set() { [|Shop.Settings.Limit|] = 3; Own = 3; } }",
            AnalyzedProject.Shared with { References = [new(ReferenceKind.Private, "Shop", Library)] });

    [Fact]
    public async Task A_shared_project_is_not_to_write_statics_of_the_framework() =>
        await RuleRunner.VerifyAsync<Only<SharedStaticWriteCheck>>(
            "public class Sample { public void Set() => [|System.Text.RegularExpressions.Regex.CacheSize|] = 3; }", AnalyzedProject.Shared);

    private static AnalyzedProject Reference(ReferenceKind kind) => new() { References = [new(kind, "Shop", Library)] };
}
