using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Koupleless.Hosting.Dispatch;

/// <summary>
/// What the module sees of the request and the response themselves: below its path base, and with callbacks that run while
/// its context is alive, as a server of its own would run them.
/// </summary>
internal sealed partial class ModuleRequest : IHttpRequestFeature, IHttpResponseFeature
{
    private readonly IHttpRequestFeature _outerRequest;
    private readonly IHttpResponseFeature _outerResponse;
    private string _pathBase;
    private string _path;
    private Stack<(Func<object, Task> Callback, object State)>? _starting;
    private Exception? _failure;

    /// <summary>Takes the context of the module's host away, after the response: what a server does last of all.</summary>
    public Action<Exception?>? Ended { get; set; }

    string IHttpRequestFeature.Protocol { get => _outerRequest.Protocol; set => _outerRequest.Protocol = value; }

    string IHttpRequestFeature.Scheme { get => _outerRequest.Scheme; set => _outerRequest.Scheme = value; }

    string IHttpRequestFeature.Method { get => _outerRequest.Method; set => _outerRequest.Method = value; }

    string IHttpRequestFeature.PathBase { get => _pathBase; set => _pathBase = value; }

    string IHttpRequestFeature.Path { get => _path; set => _path = value; }

    string IHttpRequestFeature.QueryString { get => _outerRequest.QueryString; set => _outerRequest.QueryString = value; }

    string IHttpRequestFeature.RawTarget { get => _outerRequest.RawTarget; set => _outerRequest.RawTarget = value; }

    IHeaderDictionary IHttpRequestFeature.Headers { get => _outerRequest.Headers; set => _outerRequest.Headers = value; }

    // Not the module's own: the server's reader of the body follows this stream.
    Stream IHttpRequestFeature.Body { get => _outerRequest.Body; set => _outerRequest.Body = value; }

    int IHttpResponseFeature.StatusCode { get => _outerResponse.StatusCode; set => _outerResponse.StatusCode = value; }

    string? IHttpResponseFeature.ReasonPhrase { get => _outerResponse.ReasonPhrase; set => _outerResponse.ReasonPhrase = value; }

    IHeaderDictionary IHttpResponseFeature.Headers { get => _outerResponse.Headers; set => _outerResponse.Headers = value; }

#pragma warning disable CS0618 // Who asks for it gets what the server has.
    Stream IHttpResponseFeature.Body { get => _outerResponse.Body; set => _outerResponse.Body = value; }
#pragma warning restore CS0618

    bool IHttpResponseFeature.HasStarted => _outerResponse.HasStarted;

    void IHttpResponseFeature.OnStarting(Func<object, Task> callback, object state)
    {
        // Throws when the response has started.
        if (_starting is null || _outerResponse.HasStarted)
            _outerResponse.OnStarting(static state => ((ModuleRequest)state).StartResponseAsync(), this);
        (_starting ??= []).Push((callback, state));
    }

    void IHttpResponseFeature.OnCompleted(Func<object, Task> callback, object state) => _outerResponse.OnCompleted(callback, state);

    /// <summary>
    /// Runs what the module wants to do before the response starts: at the latest when its pipeline has ended, for the base's
    /// may go on before the server starts the response.
    /// </summary>
    public async Task StartResponseAsync()
    {
        while (_starting is not null && _starting.TryPop(out var entry))
            await entry.Callback(entry.State);
    }

    /// <summary>The module did not handle an exception: nothing of it has a part in the answer.</summary>
    public void Fail(Exception exception)
    {
        _failure = exception;
        _starting?.Clear();
    }

    /// <summary>The response is complete and the module's callbacks have run.</summary>
    public void End()
    {
        Ended?.Invoke(_failure);
        Ended = null;
    }
}
