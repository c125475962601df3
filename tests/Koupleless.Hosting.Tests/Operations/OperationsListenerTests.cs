using System.Net;
using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Operations;

/// <summary>Where the operations API listens, and where it refuses to.</summary>
public sealed class OperationsListenerTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://*:0")]
    [InlineData("http://192.0.2.1:0")]
    [InlineData("https://127.0.0.1:0")]
    [InlineData("nonsense")]
    public async Task It_does_not_listen_where_others_could_reach_it(string url) =>
        Assert.Equal(ErrorIds.OperationsListenerFailed, (await RefusedAsync(url)).Code);

    [Fact]
    public async Task A_port_that_is_taken_is_a_clear_error()
    {
        await using var first = await StartAsync("http://127.0.0.1:0");
        var error = await RefusedAsync((await first.OperationsAddressAsync()).AbsoluteUri);
        Assert.Equal(ErrorIds.OperationsListenerFailed, error.Code);
        Assert.Contains("Koupleless:Operations:Url", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_apart_from_what_the_base_serves()
    {
        await using var host = await StartAsync("http://127.0.0.1:0");
        using var operations = await host.OperationsAsync();

        Assert.Equal("[]", await operations.GetStringAsync("/modules"));
        Assert.Equal(HttpStatusCode.NotFound, (await operations.GetAsync("/")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await host.Client.GetAsync("/modules")).StatusCode);
    }

    [Fact]
    public async Task Readiness_tells_of_a_preloaded_module_that_failed()
    {
        await using var host = await StartAsync("http://127.0.0.1:0", new() { ["Koupleless:Modules:0:Source"] = "absent.nupkg" });
        using var operations = await host.OperationsAsync();

        using var ready = await operations.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("absent.nupkg", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await operations.GetAsync("/health")).StatusCode);
    }

    private static async Task<KouplelessException> RefusedAsync(string url) =>
        await Assert.ThrowsAsync<KouplelessException>(() => StartAsync(url));

    private static Task<TestBase> StartAsync(string url, Dictionary<string, string?>? settings = null) =>
        TestBase.StartAsync(new(settings ?? []) { ["Koupleless:Operations:Url"] = url });
}
