using Koupleless.Analyzers.Rules.Calls;
using Koupleless.Analyzers.Tests.Support;
using Koupleless.CodeFixes.Rules.Unload.Hosting;
using Koupleless.CodeFixes.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Rules.Unload.Hosting;

public class HandlerLifetimeTests
{
    private static readonly FixRunner<Only<HazardousCallCheck>, HandlerLifetimeFixProvider> s_runner = new();

    [Fact]
    public Task All_clients_keep_their_handlers() => s_runner.VerifyAllAsync(
        """
        var services = new ServiceCollection();
        [|services.AddHttpClient("shop", client => client.Timeout = TimeSpan.FromSeconds(1))|]
            .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler());
        [|services.AddHttpClient<Shop>()|].SetHandlerLifetime(TimeSpan.FromMinutes(5));
        services.BuildServiceProvider();

        class Shop(HttpClient client) { public HttpClient Client => client; }
        """,
        """
        var services = new ServiceCollection();
        services.AddHttpClient("shop", client => client.Timeout = TimeSpan.FromSeconds(1)).SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler());
        services.AddHttpClient<Shop>().SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.BuildServiceProvider();

        class Shop(HttpClient client) { public HttpClient Client => client; }
        """);

    [Fact]
    public Task The_default_is_set_where_there_is_no_builder_of_a_client() => s_runner.VerifyAsync(
        "var services = new ServiceCollection();\n[|services.AddHttpClient()|];\nservices.BuildServiceProvider();\n",
        "var services = new ServiceCollection();\nservices.AddHttpClient().ConfigureHttpClientDefaults(client => client.SetHandlerLifetime(Timeout.InfiniteTimeSpan));\nservices.BuildServiceProvider();\n");

    [Fact]
    public Task What_is_set_later_is_set_there() => s_runner.VerifyNoneAsync(
        "var services = new ServiceCollection();\nvar client = [|services.AddHttpClient(\"shop\")|];\nclient.SetHandlerLifetime(TimeSpan.FromMinutes(1));\n");
}
