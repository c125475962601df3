using Koupleless.Analyzers.Rules.Unload.AsyncLocals;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class AsyncLocalCaptureTests
{
    private static readonly AnalyzedProject s_strict = Contracts.Module with { Strict = true };

    [Theory]
    [InlineData("new AsyncLocal<Own>()")]
    [InlineData("new AsyncLocal<object>()")]
    public async Task A_value_of_the_module_is_reported_at_the_strict_level_only(string local)
    {
        var program = $"var local = {local}; {{|KPL2011:local.Value = new Own()|}}; class Own;";

        await RuleRunner.VerifyAsync<Only<AsyncLocalCaptureCheck>>(program, s_strict);
        Assert.Empty(await RuleRunner.GetDiagnosticsAsync<Only<AsyncLocalCaptureCheck>>(Markup.Parse(program).Source, Contracts.Module));
    }

    [Theory]
    [InlineData("new AsyncLocal<string>().Value = \"text\";")]
    [InlineData("new AsyncLocal<Own?>().Value = null; class Own;")]
    [InlineData("var local = new AsyncLocal<Own>(); local.Value = new Own(); using (ExecutionContext.SuppressFlow()) { Shop.BaseState.Clock.ToString(); } class Own;")]
    public async Task Nothing_else_is_reported(string program) => await RuleRunner.VerifyAsync<Only<AsyncLocalCaptureCheck>>(program, s_strict);
}
