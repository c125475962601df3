using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Koupleless.EndToEnd.Tests;

namespace Koupleless.Compatibility.Tests.Harness;

/// <summary>
/// A client that goes through the features of an application and writes down what it is answered, wherever the application
/// runs. Keeps cookies as a browser does, unless told otherwise, and follows no redirects.
/// </summary>
internal sealed partial class Visitor(Uri server, string pathBase, Surroundings surroundings, bool keepsCookies = true) : IDisposable
{
    private readonly List<FeatureTranscript> _features = [];

    /// <summary>The address of the application's root, with a slash at its end.</summary>
    public Uri Root { get; } = new(server, pathBase + "/");

    /// <summary>Where the application runs: for what a test says, not for what it asks.</summary>
    public Surroundings Surroundings { get; } = surroundings;

    /// <summary>What the visitor keeps between its requests.</summary>
    public CookieContainer Cookies { get; } = new();

    /// <summary>The ETag of the last response, for requests that are conditional.</summary>
    public string? ETag { get; private set; }

    /// <summary>What was seen, feature by feature.</summary>
    public IReadOnlyList<FeatureTranscript> Features => _features;

    private HttpClient Client => field ??= new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies, UseCookies = keepsCookies });

    /// <summary>Begins a feature: what is seen from here on belongs to it.</summary>
    /// <param name="name">A row of the table in docs/compatibility.md.</param>
    /// <param name="differs">Why a base cannot do the same, and the way round it; null when it does.</param>
    public void Feature(string name, string? differs = null) => _features.Add(new(name, differs));

    /// <summary>What is seen in the course of a visit, which is forgotten at once.</summary>
    public async Task<string> SeeAsync(Func<Visitor, Task> visit)
    {
        Feature("");
        await visit(this);
        var seen = _features[^1].Text;
        _features.RemoveAt(_features.Count - 1);
        return seen;
    }

    /// <summary>The address of a path below the application's root.</summary>
    public Uri Url(string path) => new(Root, path.TrimStart('/'));

    /// <summary>Writes down something that was not a response.</summary>
    public void Note(string text) => _features[^1].Add(Clean(text));

    /// <summary>The body of a response that is not written down: for waiting until the application has come so far.</summary>
    public Task<string> PeekAsync(string path) => Client.GetStringAsync(Url(path));

    /// <summary>Sends a request, writes the response down and returns its body.</summary>
    /// <param name="status">What it must be: the same nonsense everywhere would be the same, too.</param>
    /// <param name="path">Below the application's root.</param>
    /// <param name="headers">Each <c>name: value</c>.</param>
    public Task<string> GetAsync(int status, string path, params string[] headers) => SendAsync(status, "GET", path, null, headers);

    /// <inheritdoc cref="GetAsync"/>
    public Task<string> PostAsync(int status, string path, HttpContent? content, params string[] headers) => SendAsync(status, "POST", path, content, headers);

    /// <inheritdoc cref="GetAsync"/>
    public Task<string> PostJsonAsync(int status, string path, string json, params string[] headers) =>
        PostAsync(status, path, new StringContent(json, Encoding.UTF8, "application/json"), headers);

    /// <inheritdoc cref="GetAsync"/>
    public Task<string> PostFormAsync(int status, string path, params (string Name, string Value)[] fields) =>
        PostAsync(status, path, new FormUrlEncodedContent(fields.Select(static field => KeyValuePair.Create(field.Name, field.Value))));

    /// <inheritdoc cref="GetAsync"/>
    public async Task<string> SendAsync(int status, string method, string path, HttpContent? content, params string[] headers)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), Url(path)) { Content = content };
        foreach (var header in headers)
            request.Headers.TryAddWithoutValidation(header[..header.IndexOf(':')], header[(header.IndexOf(':') + 1)..].Trim());
        using var response = await Client.SendAsync(request);
        ETag = response.Headers.ETag?.ToString();
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var body = Encoding.UTF8.GetString(bytes);
        Assert.True(status == (int)response.StatusCode, $"{Surroundings}: {method} {path} is answered {(int)response.StatusCode}, not {status}: {body}");

        Note($"{method} {path}{Environment.NewLine}{Describe(response, IsText(response) ? body : Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)))}");
        return body;
    }

    public void Dispose() => Client.Dispose();

    private static string Describe(HttpResponseMessage response, string body)
    {
        var described = new StringBuilder().AppendLine($"{(int)response.StatusCode}");
        foreach (var (name, values) in response.Headers.Concat(response.Content.Headers).OrderBy(static header => header.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (!VolatileParts.Headers.Contains(name))
                described.AppendLine($"{name}: {(IsOfFileTime(name, values) ? "<of the file's time>" : string.Join(", ", values))}");
        }

        return described.Append(body).ToString();
    }

    // Each build writes the files anew. UseStaticFiles makes ETags of their times, MapStaticAssets of their content.
    private static bool IsOfFileTime(string header, IEnumerable<string> values) =>
        header == "Last-Modified" || (header == "ETag" && FileTimeTag().IsMatch(values.Single()));

    [GeneratedRegex("^\"[0-9a-f]{1,16}\"$")]
    private static partial Regex FileTimeTag();

    private static bool IsText(HttpResponseMessage response) =>
        response.Content.Headers is { ContentType.MediaType: { } type } headers
        && headers.ContentEncoding.All(static encoding => encoding == "identity")
        && (type.StartsWith("text/", StringComparison.Ordinal) || type.Contains("json", StringComparison.Ordinal)
            || type.Contains("xml", StringComparison.Ordinal) || type.Contains("javascript", StringComparison.Ordinal));

    private string Clean(string text) => VolatileParts.Remove(text, server, "");
}
