using System.Text.RegularExpressions;

namespace Koupleless.EndToEnd.Tests;

/// <summary>What of a response is another each time, however right it is.</summary>
internal static partial class VolatileParts
{
    /// <summary>What the server adds, or what depends on the time and the connection.</summary>
    public static IReadOnlySet<string> Headers { get; } =
        new HashSet<string>(["Age", "Date", "Server", "Transfer-Encoding", "Connection", "Content-Length"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Replaces addresses, times and ids by what they are, and takes the path base out.</summary>
    public static string Remove(string text, Uri address, string pathBase)
    {
        text = text.Replace(address.GetLeftPart(UriPartial.Authority), "<server>", StringComparison.Ordinal);
        text = RemovePathBase(text, pathBase);
        text = Times().Replace(text, "<time>");
        text = Guids().Replace(text, "<id>");
        text = Protected().Replace(text, "<protected>");
        text = Antiforgery().Replace(text, "<application>");
        text = SignedTokens().Replace(text, "<token>");
        text = Expiries().Replace(text, "expires=<time>");
        text = ListedTimes().Replace(text, "<time>");
        return Traces().Replace(text, "<trace>");
    }

    private static string RemovePathBase(string text, string pathBase) => pathBase.Length == 0
        ? text
        : Regex.Replace(text.Replace(pathBase + "/", "/", StringComparison.Ordinal).Replace(Uri.EscapeDataString(pathBase + "/"), "%2F", StringComparison.Ordinal), $"""{Regex.Escape(pathBase)}(?=["';,\s]|$)""", "/");

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})")]
    private static partial Regex Times();

    [GeneratedRegex("[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Guids();

    // Every payload of data protection begins with the same magic number.
    [GeneratedRegex(@"CfDJ8([A-Za-z0-9_+/-]|%2[BF]|\\u002B)+={0,2}")]
    private static partial Regex Protected();

    // The cookie is named after the folder of the application.
    [GeneratedRegex(@"(?<=\.AspNetCore\.Antiforgery\.)[A-Za-z0-9_-]{11}")]
    private static partial Regex Antiforgery();

    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+")]
    private static partial Regex SignedTokens();

    // A cookie that is taken back expired in 1970, which is the same each time.
    [GeneratedRegex("expires=[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20[0-9]{2} [0-9:]{8} GMT")]
    private static partial Regex Expiries();

    // In the list that a directory browser writes.
    [GeneratedRegex("(?<=<td class=\"modified\">)[^<]+")]
    private static partial Regex ListedTimes();

    [GeneratedRegex("(00-<id>-[0-9a-f]{16}-0[01])|(0H[0-9A-Z]{11}:[0-9A-F]{8})")]
    private static partial Regex Traces();
}
