using System.Collections;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Features.Authentication;

namespace Koupleless.Hosting.Dispatch;

/// <summary>
/// A request on its way through a module: the base's features with a layer of the module's own above them. What belongs to
/// the base's pipeline (its endpoint, services, items, route values, session, WebSockets) does not show through, else the module
/// would run the base's endpoint or resolve from its container. The layer is also what keeps a kept-alive connection
/// from holding the module: the server's own collection would pool the module's context. Not thread-safe, like HttpContext.
/// </summary>
internal sealed partial class ModuleRequest : ModuleCall, IFeatureCollection
{
    private readonly HttpContext _context;
    private readonly IFeatureCollection _outer;
    private readonly IHttpRequestLifetimeFeature? _lifetime;
    private IHttpRequestFeature? _request;
    private IHttpResponseFeature? _response;
    private IEndpointFeature? _endpoint;
    private IServiceProvidersFeature? _services;
    private IItemsFeature? _items;
    private IRouteValuesFeature? _routeValues;
    private IQueryFeature? _query;
    private ISessionFeature? _session;
    private IRequestCookiesFeature? _cookies;
    private bool _cookiesSeen;
    private IHttpWebSocketFeature? _webSockets;
    private Dictionary<Type, object?>? _others;
    private int _revision;
    private volatile bool _aborted;

    /// <param name="context">The request as the base sees it.</param>
    /// <param name="pathBase">The module's part of its path.</param>
    public ModuleRequest(HttpContext context, string pathBase)
    {
        _context = context;
        _outer = context.Features;
        _lifetime = _outer.Get<IHttpRequestLifetimeFeature>();
        (_request, _response) = (this, this);
        _outerRequest = _outer.GetRequiredFeature<IHttpRequestFeature>();
        _outerResponse = _outer.GetRequiredFeature<IHttpResponseFeature>();
        _pathBase = _outerRequest.PathBase + _outerRequest.Path[..pathBase.Length];
        ModulePathBase = new(_pathBase);
        _path = _outerRequest.Path[pathBase.Length..];
    }

    /// <summary>Where the module begins, whatever branch of it the request is in.</summary>
    public PathString ModulePathBase { get; }

    public bool IsReadOnly => false;

    public int Revision => _revision + _outer.Revision;

    public object? this[Type key]
    {
        get => Find(key);
        set => Store(key, value);
    }

    public TFeature? Get<TFeature>() => (TFeature?)Find(typeof(TFeature));

    public void Set<TFeature>(TFeature? instance) => Store(typeof(TFeature), instance);

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator()
    {
        foreach (var (type, _) in _outer.Where(pair => _others?.ContainsKey(pair.Key) is not true))
        {
            if (Find(type) is { } feature)
                yield return new(type, feature);
        }

        foreach (var (type, feature) in _others ?? [])
        {
            if (feature is not null)
                yield return new(type, feature);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override void Abort()
    {
        _aborted = true;
        // The module's context looks for its body again.
        Interlocked.Increment(ref _revision);
        _lifetime?.Abort();
    }

    private IRequestCookiesFeature? Cookies
    {
        get
        {
            if (!_cookiesSeen)
                (_cookies, _cookiesSeen) = (ModuleCookies.Of(_outer), true);
            return _cookies ?? _outer.Get<IRequestCookiesFeature>();
        }
    }

    private object? Find(Type key)
    {
        if (key == typeof(IHttpRequestFeature))
            return _request;
        if (key == typeof(IHttpResponseFeature))
            return _response;
        if (key == typeof(IEndpointFeature))
            return _endpoint;
        if (key == typeof(IServiceProvidersFeature))
            return _services;
        if (key == typeof(IHttpAuthenticationFeature))
            return _authentication ?? Inherited;
        if (key == typeof(IAuthenticateResultFeature))
            return _authenticateResult ?? Inherited;
        if (key == typeof(IAuthenticationFeature))
            return _original;
        if (key == typeof(IItemsFeature))
            return _items;
        if (key == typeof(IRouteValuesFeature))
            return _routeValues;
        if (key == typeof(IQueryFeature))
            return _query;
        if (key == typeof(ISessionFeature))
            return _session;
        if (key == typeof(IRequestCookiesFeature))
            return Cookies;
        if (key == typeof(IHttpWebSocketFeature))
            return _webSockets;
        if (key == typeof(ModuleRequest))
            return this;
        if (_aborted && key == typeof(IHttpResponseBodyFeature))
            return EndedResponseBody.Instance;
        return _others is not null && _others.TryGetValue(key, out var feature) ? feature : _outer[key];
    }

    private void Store(Type key, object? value)
    {
        Interlocked.Increment(ref _revision);
        if (key == typeof(IHttpRequestFeature))
            _request = (IHttpRequestFeature?)value;
        else if (key == typeof(IHttpResponseFeature))
            _response = (IHttpResponseFeature?)value;
        else if (key == typeof(IEndpointFeature))
            _endpoint = (IEndpointFeature?)value;
        else if (key == typeof(IServiceProvidersFeature))
            _services = (IServiceProvidersFeature?)value;
        else if (key == typeof(IHttpAuthenticationFeature))
            _authentication = (IHttpAuthenticationFeature?)value;
        else if (key == typeof(IAuthenticateResultFeature))
            _authenticateResult = (IAuthenticateResultFeature?)value;
        else if (key == typeof(IAuthenticationFeature))
            _original = (IAuthenticationFeature?)value;
        else if (key == typeof(IItemsFeature))
            _items = (IItemsFeature?)value;
        else if (key == typeof(IRouteValuesFeature))
            _routeValues = (IRouteValuesFeature?)value;
        else if (key == typeof(IQueryFeature))
            _query = (IQueryFeature?)value;
        else if (key == typeof(ISessionFeature))
            _session = (ISessionFeature?)value;
        else if (key == typeof(IRequestCookiesFeature))
            (_cookies, _cookiesSeen) = ((IRequestCookiesFeature?)value, true);
        else if (key == typeof(IHttpWebSocketFeature))
            _webSockets = (IHttpWebSocketFeature?)value;
        else
            (_others ??= [])[key] = value;
    }
}
