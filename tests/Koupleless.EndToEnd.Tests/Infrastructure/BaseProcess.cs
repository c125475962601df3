using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Koupleless.EndToEnd.Tests;

/// <summary>A base as a process, and its operations API.</summary>
internal sealed class BaseProcess : IAsyncDisposable
{
    private readonly AppProcess _process;

    private BaseProcess(AppProcess process, Uri operations)
    {
        _process = process;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = process.Address };
        Operations = new HttpClient { BaseAddress = operations };
    }

    public HttpClient Client { get; }

    public HttpClient Operations { get; }

    public string Output => _process.Output;

    /// <inheritdoc cref="AppProcess.AddressesAsync"/>
    public Task<IReadOnlyList<Uri>> AddressesAsync() => _process.AddressesAsync();

    internal static Task<BaseProcess> StartAsync(string assembly, params string[] arguments) => StartAsync(assembly, arguments, new Dictionary<string, string>());

    internal static async Task<BaseProcess> StartAsync(string assembly, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var process = await AppProcess.StartAsync(assembly, ["--Koupleless:Operations:Url=http://127.0.0.1:0", .. arguments], environment);
        return new(process, await process.OperationsAddress.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    public async Task<JsonNode> InstallAsync(string artifact, params string[] arguments)
    {
        using var response = await Operations.PostAsJsonAsync("/modules", new { source = artifact, arguments });
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == System.Net.HttpStatusCode.Created, body);
        return JsonNode.Parse(body)!;
    }

    /// <summary>Uninstalls and returns the outcome.</summary>
    public async Task<string> UninstallAsync(string name, string version = "1.0.0")
    {
        using var response = await Operations.DeleteAsync($"/modules/{name}/{version}");
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, body);
        return JsonNode.Parse(body)!["outcome"]!.GetValue<string>();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Operations.Dispose();
        await _process.DisposeAsync();
    }
}
