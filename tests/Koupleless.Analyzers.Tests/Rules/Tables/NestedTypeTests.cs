using Koupleless.Analyzers.Rules.Tables;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Tables;

public class NestedTypeTests
{
    [Theory]
    [InlineData("return; class Outer { class Inner { void M() => {|KPL1003:Environment.CurrentDirectory = \"/\"|}; } }")]
    [InlineData("return; class Outer { static class Inner { static readonly Timer s_timer = {|KPL2004:new(_ => { }, null, 0, 1000)|}; } }")]
    public async Task What_a_nested_type_does_is_reported_once(string program) =>
        await RuleRunner.VerifyAsync<Only<HazardTableCheck>>(program, Contracts.Module);
}
