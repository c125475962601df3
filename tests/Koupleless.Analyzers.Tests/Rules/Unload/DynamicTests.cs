using Koupleless.Analyzers.Rules.Unload;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class DynamicTests
{
    [Theory]
    [InlineData("_ = [|d.Name|];")]
    [InlineData("[|d.Name|] = 1;")]
    [InlineData("[|d.Inner.Run(1)|];")]
    [InlineData("_ = [|d[0]|];")]
    [InlineData("_ = [|d + 1|];")]
    [InlineData("_ = [|\"a\" + d|];")]
    [InlineData("_ = [|d == null|];")]
    [InlineData("_ = [|-d|];")]
    [InlineData("[|d += 1|];")]
    [InlineData("[|d++|];")]
    [InlineData("string text = [|d|];")]
    [InlineData("_ = [|(string)d|];")]
    [InlineData("int length = [|d.Length|];")]
    [InlineData("foreach (var item in [|d|]) { }")]
    [InlineData("[|await d|];")]
    [InlineData("if ([|d|]) { }")]
    [InlineData("[|Console.WriteLine(d)|];")]
    [InlineData("_ = [|new Uri(d)|];")]
    public async Task What_the_run_time_binder_decides_is_reported(string statement) => await VerifyAsync(statement);

    [Theory]
    [InlineData("object value = d; d = 3; dynamic other = d;")]
    [InlineData("_ = d is string; _ = d as string; _ = d is string { Length: 3 };")]
    [InlineData("_ = $\"{d}\"; Show((object)d); static void Show(object value) { }")]
    [InlineData("var list = new List<dynamic> { 1 }; _ = list.Count; foreach (object item in list) { }")]
    [InlineData("int number = 3; _ = (long)number + 1; object boxed = number;")]
    public async Task What_the_compiler_decides_is_not_reported(string statement) => await VerifyAsync(statement);

    [Fact]
    public async Task Shared_code_does_not_unload() =>
        await RuleRunner.VerifyAsync<Only<DynamicCheck>>("public class Sample { public object Get(dynamic d) => d.Name; }", AnalyzedProject.Shared);

    private static async Task VerifyAsync(string statement) =>
        await RuleRunner.VerifyAsync<Only<DynamicCheck>>($"dynamic d = args.Length == 0 ? new System.Dynamic.ExpandoObject() : args;\n{statement}");
}
