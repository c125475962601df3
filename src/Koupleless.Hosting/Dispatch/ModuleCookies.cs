using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Koupleless.Hosting.Dispatch;

/// <summary>
/// The cookies of a request as its module reads them. A browser sends those of the longest path first, and the framework
/// takes the last of one name: in a module it would be the base's, or that of a module above it. Here it is the first.
/// </summary>
internal static class ModuleCookies
{
    /// <summary>The feature to put over the base's; null when no name comes twice.</summary>
    public static IRequestCookiesFeature? Of(IFeatureCollection features)
    {
        if (features.Get<IHttpRequestFeature>() is not { Headers.Cookie: { Count: > 0 } header })
            return null;
        var cookies = string.Join(';', header.ToArray()).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (cookies.DistinctBy(NameOf, StringComparer.OrdinalIgnoreCase).Count() == cookies.Length)
            return null;

        Array.Reverse(cookies);
        var reversed = new FeatureCollection();
        reversed.Set<IHttpRequestFeature>(new HttpRequestFeature { Headers = { Cookie = new StringValues(string.Join("; ", cookies)) } });
        return new RequestCookiesFeature(reversed);
    }

    private static string NameOf(string cookie) => cookie.Split('=', 2)[0];
}
