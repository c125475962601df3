using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Koupleless.Packaging;

namespace Koupleless.Cli.Verify;

/// <summary>A base that is up, asked through its operations API: <c>POST /modules/verify</c>.</summary>
internal sealed class LiveBase : ICheckedBase
{
    private const string UnixPrefix = "http://unix:";

    private readonly HttpClient _client;
    private readonly string _url;

    public LiveBase(string url)
    {
        _url = url;
        var handler = new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(10), UseProxy = false };
        Uri? address = new("http://localhost/");
        if (url.StartsWith(UnixPrefix, StringComparison.Ordinal))
        {
            var socket = new UnixDomainSocketEndPoint(url[UnixPrefix.Length..]);
            handler.ConnectCallback = async (_, cancellationToken) =>
            {
                var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                try
                {
                    await connection.ConnectAsync(socket, cancellationToken);
                    return new NetworkStream(connection, ownsSocket: true);
                }
                catch
                {
                    connection.Dispose();
                    throw;
                }
            };
        }
        else if (!Uri.TryCreate(url.EndsWith('/') ? url : $"{url}/", UriKind.Absolute, out address))
            throw Unreachable("that is not a URL", null);

        _client = new(handler) { BaseAddress = address };
        Description = new(url, null, null, ContractPackage: false, []);
    }

    public BaseDescription Description { get; }

    public static bool IsUrl(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public async Task<ModuleVerdict> CheckAsync(string artifact, CancellationToken cancellationToken)
    {
        using var content = new StreamContent(Open(artifact)) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        try
        {
            using var response = await _client.PostAsync("modules/verify", content, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw await RefusedAsync(response, cancellationToken);
            var answer = await response.Content.ReadFromJsonAsync(CliJson.Context.LiveVerification, cancellationToken)
                ?? throw new JsonException("The answer is null.");
            return ModuleVerdict.Of(artifact, answer.Name, answer.Version, answer.Problems, answer.Unverified);
        }
        catch (JsonException e)
        {
            throw Unreachable($"its answer cannot be read ({e.Message})", e);
        }
        catch (HttpRequestException e)
        {
            throw Unreachable(e.InnerException is { } inner ? $"{e.Message}: {inner.Message}" : e.Message, e);
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unreachable("it does not answer", e);
        }
    }

    public void Dispose() => _client.Dispose();

    private static FileStream Open(string artifact)
    {
        if (Directory.Exists(artifact))
            throw new KouplelessException(ErrorIds.SourceNotFound, $"'{artifact}' is a folder, which cannot be sent to a base. Give the module's .nupkg.");
        if (!File.Exists(artifact))
            throw new KouplelessException(ErrorIds.SourceNotFound, $"There is no file '{artifact}'. Give the path of a module's .nupkg.");
        try
        {
            return new(artifact, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, useAsync: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KouplelessException(ErrorIds.SourceNotFound, $"'{artifact}' cannot be read: {e.Message}", e);
        }
    }

    private async Task<KouplelessException> RefusedAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentType?.MediaType == "application/problem+json"
            && await response.Content.ReadFromJsonAsync(CliJson.Context.LiveProblem, cancellationToken) is { Code: { } code } problem)
        {
            return new(code, problem.Detail ?? problem.Title ?? "The base refuses the artifact.");
        }

        return Unreachable(
            (int)response.StatusCode is 404 or 405
                ? "it has no POST /modules/verify, so it is not the operations API of a base, or that of an older one"
                : $"it answered {(int)response.StatusCode} {response.ReasonPhrase}",
            null);
    }

    private KouplelessException Unreachable(string why, Exception? inner) =>
        new(ErrorIds.BaseUnreachable, $"The base at {_url} cannot be asked: {why}. Check that it is up and that the URL is its Koupleless:Operations:Url.", inner);
}

/// <summary>What <c>POST /modules/verify</c> answers.</summary>
internal sealed record LiveVerification(string Name, string Version, IReadOnlyList<LinkProblem> Problems, IReadOnlyList<string> Unverified);

/// <summary>The problem details of a refusal.</summary>
internal sealed record LiveProblem(string? Code = null, string? Title = null, string? Detail = null);
