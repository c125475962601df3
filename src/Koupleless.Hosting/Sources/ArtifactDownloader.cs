using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Sources;

/// <summary>Downloads artifacts over http(s). Thread-safe.</summary>
internal sealed class ArtifactDownloader(IOptions<KouplelessOptions> options) : IDisposable
{
    // Only the time to the response's head is limited here; the body is bounded by size and by the caller's token.
    private readonly HttpClient _client = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(30), PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10) })
    {
        Timeout = TimeSpan.FromSeconds(100),
    };

    public static bool TryParse(string location, [NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(location, UriKind.Absolute, out url) && url.Scheme is "http" or "https";

    /// <exception cref="KouplelessException">KPL5008, KPL5020 or KPL5021.</exception>
    public async Task DownloadAsync(Uri url, ModuleSource source, Stream target, CancellationToken cancellationToken)
    {
        if (url.Scheme == "http" && !url.IsLoopback && source.Sha256 is null)
        {
            throw new KouplelessException(
                ErrorIds.DigestRequired,
                $"{Display(url)} is a download without TLS, which anyone on the way can change. Use https, or give the artifact's SHA-256.");
        }

        try
        {
            using var response = await _client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
                throw Failed(url, $"the server answered {(int)response.StatusCode} {response.ReasonPhrase}", null);
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            await CopyAsync(body, target, cancellationToken);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw Failed(url, e.Message, e);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task CopyAsync(Stream body, Stream target, CancellationToken cancellationToken)
    {
        var limit = options.Value.Limits.MaximumTotalBytes;
        var buffer = new byte[81920];
        int read;
        while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if ((limit -= read) < 0)
            {
                throw new KouplelessException(
                    ErrorIds.ArchiveTooLarge,
                    $"The download has more than {options.Value.Limits.MaximumTotalBytes} bytes, the most that this base accepts. Carry less, or raise the base's limits.");
            }

            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
    }

    private static KouplelessException Failed(Uri url, string why, Exception? inner) =>
        new(ErrorIds.DownloadFailed, $"{Display(url)} cannot be downloaded: {why}. Check the URL and that this base can reach it.", inner);

    // A query may carry a token, and the message goes to logs.
    private static string Display(Uri url) => url.GetLeftPart(UriPartial.Path);
}
