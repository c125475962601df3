using Koupleless.Cli.Tests.Support;

namespace Koupleless.Cli.Tests.Verify;

public sealed class LiveBaseTests : IDisposable
{
    private const string Links = """{"name":"orders","version":"1.0.0","problems":[],"unverified":[]}""";

    private const string Breaks = """
        {"name":"orders","version":"1.0.0","problems":[
          {"kind":"MissingMethod","supplier":"Shop.Contracts","target":"Shop.Prices.Of(string)","message":"It is gone.","from":"Shop.Orders","where":["Checkout.Total()"]}
        ],"unverified":["Dynamic"]}
        """;

    private readonly ShopFiles _shop = new();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task A_base_that_is_up_gets_the_artifact_and_is_believed()
    {
        await using var stub = await OperationsStub.StartAsync(OperationsStub.Json(200, "application/json", Breaks));
        var artifact = _shop.Module("orders");

        var result = await Command.RunAsync("verify", artifact, "--base", stub.Url);

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        var (contentType, body) = Assert.Single(stub.Requests);
        Assert.Equal("application/octet-stream", contentType);
        Assert.Equal(await File.ReadAllBytesAsync(artifact), body);
        Assert.Contains("  Shop.Prices.Of(string)\n  It is gone.\n", result.Output);
        Assert.Contains("  Dynamic  1 module\n", result.Output);
    }

    [Fact]
    public async Task A_base_can_listen_on_a_unix_socket()
    {
        // The path of a socket has a hundred characters at most.
        var socket = Path.Combine(Path.GetTempPath(), $"{Path.GetRandomFileName()}.sock");
        await using var stub = await OperationsStub.StartAsync(OperationsStub.Json(200, "application/json", Links), $"http://unix:{socket}");

        var result = await Command.RunAsync("verify", _shop.Module("orders"), "--base", $"http://unix:{socket}");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Single(stub.Requests);
    }

    [Fact]
    public async Task A_bad_artifact_has_the_base_s_error()
    {
        await using var stub = await OperationsStub.StartAsync(OperationsStub.Json(422, "application/problem+json", """{"title":"The operation failed.","detail":"It was changed.","code":"KPL5011"}"""));

        var result = await Command.RunAsync("verify", _shop.Module("orders"), "--base", stub.Url);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error KPL5011: It was changed.", result.Error);
    }

    [Fact]
    public async Task A_module_for_a_later_framework_breaks()
    {
        await using var stub = await OperationsStub.StartAsync(OperationsStub.Json(422, "application/problem+json", """{"detail":"Built for net99.0.","code":"KPL5012"}"""));

        var result = await Command.RunAsync("verify", _shop.Module("orders"), "--base", stub.Url);

        Assert.Equal((1, ""), (result.ExitCode, result.Error));
        Assert.Contains("KPL5012: Built for net99.0.", result.Output);
    }

    [Theory]
    [InlineData(404, "text/plain", "", "no POST /modules/verify")]
    [InlineData(500, "text/plain", "", "500")]
    [InlineData(200, "text/html", "<html>", "cannot be read")]
    public async Task Another_server_is_no_base(int status, string contentType, string body, string expected)
    {
        await using var stub = await OperationsStub.StartAsync(OperationsStub.Json(status, contentType, body));

        var result = await Command.RunAsync("verify", _shop.Module("orders"), "--base", stub.Url);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("error KPL5029: ", result.Error);
        Assert.Contains(expected, result.Error);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://unix:/nowhere.sock")]
    [InlineData("http://nowhere.invalid:1239")]
    [InlineData("http://")]
    public async Task A_base_that_is_not_there_is_one_error(string url)
    {
        var result = await Command.RunAsync("verify", _shop.Module("orders"), _shop.Module("catalog"), "--base", url);

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("error KPL5029: ", result.Error);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Cancelling_does_not_wait_for_the_base()
    {
        using var cancellation = new CancellationTokenSource();
        await using var stub = await OperationsStub.StartAsync(async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(static _ => { }, TaskScheduler.Default);
        });

        var result = await Command.RunAsync(cancellation.Token, "verify", _shop.Module("orders"), "--base", stub.Url);

        Assert.Equal((130, "Cancelled.\n"), (result.ExitCode, result.Error));
    }
}
