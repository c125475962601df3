using Koupleless.Cli.Tests.Support;
using Koupleless.Packaging;

namespace Koupleless.Cli.Tests.Verify;

public sealed class BaseArgumentTests : IDisposable
{
    private readonly ShopFiles _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_base_json_is_a_base_as_its_folder_is()
    {
        var result = await VerifyAsync(Path.Combine(_shop.Base("v1", ShopFiles.Contract), "base.json"));

        Assert.Equal(0, result.ExitCode);
    }

    [Fact]
    public async Task What_is_no_base_is_an_error_with_an_id()
    {
        var result = await VerifyAsync(_shop["nowhere"]);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("error KPL4002: ", result.Error);
    }

    [Fact]
    public async Task A_framework_that_is_not_installed_can_be_given()
    {
        var @base = _shop.Base("v1", ShopFiles.Contract, framework: "99.0.0");
        var installed = SharedFrameworks.Locate(SharedFrameworks.CurrentRoot!, [new("Microsoft.NETCore.App", "10.0.0")])[0].Folder;

        var missing = await VerifyAsync(@base);
        var given = await VerifyAsync(@base, "--framework", installed);
        var wrong = await VerifyAsync(@base, "--framework", _shop["nowhere"]);

        Assert.Equal(2, missing.ExitCode);
        Assert.StartsWith("error KPL4011: ", missing.Error);
        Assert.Contains("Microsoft.NETCore.App 99.0.0 (there is ", missing.Error);
        Assert.Equal(0, given.ExitCode);
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains(_shop["nowhere"], wrong.Error);
    }

    [Fact]
    public async Task A_framework_can_be_a_whole_installation()
    {
        var result = await VerifyAsync(_shop.Base("v1", ShopFiles.Contract), "--framework", SharedFrameworks.CurrentRoot!);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("\n  Microsoft.NETCore.App 10.", result.Output);
    }

    [Theory]
    [InlineData("verify", "a.nupkg")]
    [InlineData("verify", "--base", "x")]
    [InlineData("verify", "a.nupkg", "--base", "x", "--parallel", "0")]
    [InlineData("verify", "a.nupkg", "--base", "x", "--parallel", "many")]
    [InlineData("verify", "a.nupkg", "--base", "x", "--unknown")]
    [InlineData("verfy")]
    [InlineData("inspect")]
    public async Task A_wrong_command_line_is_told_on_standard_error(params string[] arguments)
    {
        var result = await Command.RunAsync(arguments);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("error: ", result.Error);
        Assert.Contains("--help\n", result.Error);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("verify", "--help")]
    [InlineData("inspect", "--help")]
    public async Task Help_is_no_failure(params string[] arguments)
    {
        var result = await Command.RunAsync(arguments);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("Usage:", result.Output);
    }

    private Task<CommandResult> VerifyAsync(string @base, params string[] options) =>
        Command.RunAsync(["verify", _shop.Module("orders"), "--base", @base, .. options]);
}
