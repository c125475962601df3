using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;

namespace Koupleless.EndToEnd.Tests;

/// <summary>A request and what of its response must be the same wherever the application runs.</summary>
/// <param name="Status">The status that it must have: the same nonsense everywhere would be the same, too.</param>
/// <param name="Method">The HTTP method, or <c>WS</c> for an echo over a WebSocket.</param>
/// <param name="Path">The path below the application's root.</param>
/// <param name="Content">Makes the body; null for none.</param>
/// <param name="Headers">Headers of the request, <c>name: value</c>.</param>
internal sealed record Exchange(int Status, string Method, string Path, Func<HttpContent>? Content = null, params string[] Headers)
{
    public static Exchange Json(int status, string method, string path, string json, params string[] headers) =>
        new(status, method, path, () => new StringContent(json, Encoding.UTF8, "application/json"), headers);

    /// <summary>Sends it and describes the response, with the path base taken out.</summary>
    public async Task<string> DescribeAsync(Uri address, string pathBase)
    {
        var text = Method == "WS" ? await EchoAsync(address, pathBase) : await SendAsync(address, pathBase);
        return $"{Method} {Path}{Environment.NewLine}{text}";
    }

    private async Task<string> SendAsync(Uri address, string pathBase)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(address, pathBase + Path)) { Content = Content?.Invoke() };
        foreach (var header in Headers)
            request.Headers.TryAddWithoutValidation(header[..header.IndexOf(':')], header[(header.IndexOf(':') + 1)..].Trim());
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        Assert.True(Status == (int)response.StatusCode, $"{Method} {Path}: {(int)response.StatusCode} {Encoding.UTF8.GetString(body)}");

        var described = new StringBuilder().AppendLine($"{(int)response.StatusCode}");
        var headers = response.Headers.Concat(response.Content.Headers).Where(static header => !VolatileParts.Headers.Contains(header.Key));
        var isFile = response.Content.Headers.LastModified is not null;
        foreach (var (name, values) in headers.OrderBy(static header => header.Key, StringComparer.OrdinalIgnoreCase))
            described.AppendLine($"{name}: {(isFile && name is "ETag" or "Last-Modified" ? "<of the file's time>" : string.Join(", ", values))}");
        described.Append(IsText(response.Content.Headers) ? Encoding.UTF8.GetString(body) : Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(body)));
        return VolatileParts.Remove(described.ToString(), address, pathBase);
    }

    private async Task<string> EchoAsync(Uri address, string pathBase)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(new Uri(address, pathBase + Path)) { Scheme = "ws" }.Uri, CancellationToken.None);
        var received = new List<string>();
        var buffer = new byte[4096];
        foreach (var message in new[] { "hello", new string('x', 3000) })
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, true, CancellationToken.None);
            var answer = new StringBuilder();
            WebSocketReceiveResult part;
            do
            {
                part = await socket.ReceiveAsync(buffer, CancellationToken.None);
                answer.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            }
            while (!part.EndOfMessage);
            received.Add(answer.ToString());
        }

        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        return string.Join(Environment.NewLine, received);
    }

    private static bool IsText(HttpContentHeaders headers) =>
        headers.ContentType?.MediaType is { } type && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal));
}
