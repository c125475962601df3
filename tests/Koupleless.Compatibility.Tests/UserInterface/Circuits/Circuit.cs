using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.UserInterface.Circuits;

/// <summary>
/// The part of a browser in which a page's interactive components live: starts their circuit, shows what it renders, answers its
/// calls of JavaScript, and sends events. What is seen is written down.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private const string LastCallOfRouter = "Blazor._internal.navigationManager.enableNavigationInterception";

    private readonly Visitor _visitor;
    private readonly CircuitConnection _connection;
    private readonly List<(string Event, ulong Id)> _handlers = [];
    private long _webRenderer;
    private int _calls;

    private Circuit(Visitor visitor, CircuitConnection connection) => (_visitor, _connection) = (visitor, connection);

    /// <summary>The value that brings a lost circuit back.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>Starts the circuit of a page that has been rendered.</summary>
    public static async Task<Circuit> StartAsync(Visitor visitor, string path, string page)
    {
        var circuit = new Circuit(visitor, await CircuitConnection.OpenAsync(visitor.Url("_blazor")));
        circuit.Secret = (string?)await circuit._connection.InvokeAsync("StartCircuit", visitor.Root.ToString(), visitor.Url(path).ToString(), "[]", "") ?? "";
        var markers = Markers().Matches(page).Select(static match => JsonNode.Parse(match.Groups["json"].Value)!).Where(static marker => marker["descriptor"] is not null).ToList();
        Assert.NotEmpty(markers);
        var operations = markers.Select(static (marker, index) => new JsonObject { ["type"] = "add", ["ssrComponentId"] = index + 1, ["marker"] = marker });
        var batch = new JsonObject { ["batchId"] = 1, ["operations"] = new JsonArray([.. operations]) };
        await circuit._connection.SendAsync("UpdateRootComponents", batch.ToJsonString(), State().Match(page).Groups["state"].Value);
        await circuit.FollowAsync(static (method, _) => method == "JS.EndUpdateRootComponents");
        return circuit;
    }

    /// <summary>Starts the circuit of a page whose root components belong to it from the start, as Blazor Server has them.</summary>
    /// <param name="visitor">Who has asked for the page.</param>
    /// <param name="path">The page's.</param>
    /// <param name="page">Its content.</param>
    /// <param name="answers">False for a browser that does not come to answer the router's last call.</param>
    public static async Task<Circuit> StartWithComponentsAsync(Visitor visitor, string path, string page, bool answers = true)
    {
        var circuit = new Circuit(visitor, await CircuitConnection.OpenAsync(visitor.Url("_blazor")));
        var markers = Markers().Matches(page).Select(static match => JsonNode.Parse(match.Groups["json"].Value)!).Where(static marker => marker["descriptor"] is not null).ToArray();
        Assert.NotEmpty(markers);
        circuit.Secret = (string?)await circuit._connection.InvokeAsync("StartCircuit", visitor.Root.ToString(), visitor.Url(path).ToString(), new JsonArray(markers).ToJsonString(), State().Match(page).Groups["state"].Value) ?? "";
        await circuit.FollowAsync(static (method, values) => method == "JS.BeginInvokeJS" && values[1] is LastCallOfRouter, unanswered: answers ? null : LastCallOfRouter);
        return circuit;
    }

    /// <summary>Raises an event of an element: the handlers are counted in the order in which they were rendered.</summary>
    /// <param name="name"><c>onclick</c> and so on.</param>
    /// <param name="number">Which of the handlers of that event; a handler that has been rendered again is the last.</param>
    /// <param name="arguments">What the browser says of the event.</param>
    /// <param name="answer">What JavaScript returns when the handler calls it.</param>
    public Task RaiseAsync(string name, Index number, object arguments, string? answer = null)
    {
        var handler = _handlers.Where(handler => handler.Event == name).ToList()[number].Id;
        var descriptor = new { eventHandlerId = handler, eventName = name[2..], eventFieldInfo = (object?)null };
        return InvokeDotNetAsync(null, "DispatchEventAsync", _webRenderer, JsonSerializer.Serialize(new[] { descriptor, arguments }), answer);
    }

    /// <summary>Calls a method of .NET as JavaScript does.</summary>
    /// <param name="assembly">The assembly of a static method; null for that of an object.</param>
    /// <param name="method">The method.</param>
    /// <param name="objectId">The object, 0 for none.</param>
    /// <param name="arguments">A JSON array.</param>
    /// <param name="answer">What JavaScript returns when the method calls it.</param>
    public async Task InvokeDotNetAsync(string? assembly, string method, long objectId, string arguments, string? answer = null)
    {
        var call = (++_calls).ToString(CultureInfo.InvariantCulture);
        await _connection.SendAsync("BeginInvokeDotNetFromJS", call, assembly, method, objectId, arguments);
        await FollowAsync((name, values) => name == "JS.EndInvokeDotNet" && (string?)values[0] == call, answer);
    }

    /// <summary>Loses the connection and comes back with another.</summary>
    public async Task<Circuit> ReconnectAsync()
    {
        await _connection.DisposeAsync();
        var again = new Circuit(_visitor, await CircuitConnection.OpenAsync(_visitor.Url("_blazor"))) { _webRenderer = _webRenderer, _calls = _calls, Secret = Secret };
        again._handlers.AddRange(_handlers);
        _visitor.Note($"reconnected: {await again._connection.InvokeAsync("ConnectCircuit", Secret)}");
        return again;
    }

    public Task WaitForCloseAsync() => _connection.WaitForCloseAsync();

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    /// <summary>Does what the server asks for until it has made the awaited call.</summary>
    private async Task FollowAsync(Func<string, object?[], bool> isLast, string? answer = null, string? unanswered = null)
    {
        while (true)
        {
            var (method, arguments) = await _connection.NextCallAsync();
            switch (method)
            {
                case "JS.RenderBatch":
                    var batch = new RenderBatch((byte[])arguments[1]!);
                    _handlers.AddRange(batch.Handlers);
                    _visitor.Note($"rendered{Environment.NewLine}{batch}");
                    await _connection.SendAsync("OnRenderCompleted", arguments[0], null);
                    break;
                case "JS.BeginInvokeJS" when unanswered is not null && arguments[1] is string function && function == unanswered:
                    _visitor.Note($"JavaScript, not answered: {function}");
                    break;
                case "JS.BeginInvokeJS":
                    await AnswerAsync(arguments, answer);
                    break;
                case "JS.Error":
                    throw new InvalidOperationException($"The circuit failed: {arguments[0]}");
                default:
                    _visitor.Note($"{method} {string.Join(", ", arguments)}");
                    break;
            }

            if (isLast(method, arguments))
                return;
        }
    }

    private async Task AnswerAsync(object?[] call, string? answer)
    {
        var (task, function, arguments) = ((long)call[0]!, (string)call[1]!, (string)call[2]!);
        _visitor.Note($"JavaScript: {function} {arguments}");
        if (function == "Blazor._internal.attachWebRendererInterop")
            _webRenderer = JsonNode.Parse(arguments)![1]!["__dotNetObject"]!.GetValue<long>();
        // A file is answered with its length, and its content follows in a message of its own.
        var result = function switch
        {
            "prompt" => JsonSerializer.Serialize(answer),
            "openFile" => JsonSerializer.Serialize(new { __jsStreamReferenceLength = Encoding.UTF8.GetByteCount(answer!), __jsObjectId = 1 }),
            _ => "null",
        };
        await _connection.SendAsync("EndInvokeJSFromDotNet", task, true, $"[{task},true,{result}]");
        if (function == "Blazor._internal.sendJSDataStream")
            await _connection.SendAsync("ReceiveJSDataChunk", JsonNode.Parse(arguments)![1]!.GetValue<long>(), 0L, Encoding.UTF8.GetBytes(answer!), null);
    }

    [GeneratedRegex("<!--Blazor:(?<json>.*?)-->")]
    private static partial Regex Markers();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->")]
    private static partial Regex State();
}
