using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Koupleless.Hosting.Dispatch;

/// <summary>
/// What a module's program sets in the options of its server and what a request can carry on the base's connection: each
/// setting that is not the framework's default takes the place of the base's, for the module's requests. The rest belongs to
/// listeners and connections, which are the base's.
/// </summary>
internal sealed class ServerSettings
{
    private static readonly KestrelServerLimits s_defaults = new();

    private readonly KestrelServerLimits _limits;
    private readonly bool _synchronous;
    private readonly bool _ownBodySize;
    private readonly bool _ownRequestRate;
    private readonly bool _ownResponseRate;

    private ServerSettings(KestrelServerOptions options)
    {
        _limits = options.Limits;
        _synchronous = options.AllowSynchronousIO;
        _ownBodySize = _limits.MaxRequestBodySize != s_defaults.MaxRequestBodySize;
        _ownRequestRate = !Same(_limits.MinRequestBodyDataRate, s_defaults.MinRequestBodyDataRate);
        _ownResponseRate = !Same(_limits.MinResponseDataRate, s_defaults.MinResponseDataRate);
    }

    /// <summary>Null when the program left everything as it is.</summary>
    public static ServerSettings? Of(KestrelServerOptions options)
    {
        var settings = new ServerSettings(options);
        return settings._synchronous || settings._ownBodySize || settings._ownRequestRate || settings._ownResponseRate ? settings : null;
    }

    /// <summary>Applies them to a request whose body nobody has begun to read.</summary>
    public void Apply(IFeatureCollection features)
    {
        if (_synchronous && features.Get<IHttpBodyControlFeature>() is { } control)
            control.AllowSynchronousIO = true;
        // Read-only when the base's pipeline has read of the body, or the protocol was switched.
        if (_ownBodySize && features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = _limits.MaxRequestBodySize;
        // The streams of one connection share its rate from HTTP/2 on, so that one of them can only be taken out.
        if (_ownRequestRate && features.Get<IHttpMinRequestBodyDataRateFeature>() is { } requestRate && (_limits.MinRequestBodyDataRate is null || IsHttp1(features)))
            requestRate.MinDataRate = _limits.MinRequestBodyDataRate;
        // HTTP/1.1 only: streams have no such feature.
        if (_ownResponseRate && features.Get<IHttpMinResponseDataRateFeature>() is { } responseRate)
            responseRate.MinDataRate = _limits.MinResponseDataRate;
    }

    private static bool IsHttp1(IFeatureCollection features) =>
        features.Get<IHttpRequestFeature>() is { Protocol: var protocol } && HttpProtocol.IsHttp11(protocol);

    private static bool Same(MinDataRate? first, MinDataRate? second) =>
        first?.BytesPerSecond == second?.BytesPerSecond && first?.GracePeriod == second?.GracePeriod;
}
