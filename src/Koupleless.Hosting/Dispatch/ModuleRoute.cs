using System.Net;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Koupleless.Hosting.Dispatch;

/// <summary>What answers on a path base: a module's server behind its gate.</summary>
internal sealed partial class ModuleRoute(string pathBase, ModuleServer server, CallGate gate, AssemblyLoadContext reflection, ILogger logger)
{
    /// <summary>Empty for a module at the root.</summary>
    public string PathBase { get; } = pathBase == "/" ? "" : pathBase;

    /// <summary>Runs the request in the module; false, and nothing done, when the module takes no more.</summary>
    public bool TryServe(HttpContext context, out Task completion)
    {
        var request = new ModuleRequest(context, PathBase);
        if (!gate.TryEnter(request))
        {
            completion = Task.CompletedTask;
            return false;
        }

        // Callbacks run last in, first out: this one, registered before the module sees the request, runs after the
        // module's own, among them the one that disposes its service scope.
        context.Response.OnCompleted(static state =>
        {
            var request = (ModuleRequest)state;
            try
            {
                request.End();
            }
            finally
            {
                CallGate.Exit(request);
            }

            return Task.CompletedTask;
        }, request);
        completion = ServeAsync(context, request);
        return true;
    }

    private async Task ServeAsync(HttpContext context, ModuleRequest request)
    {
        var body = context.Request.Body;
        // For code of the base that loads by name on the module's behalf; views with localized texts do.
        using var scope = reflection.EnterContextualReflection();
        // The module's 404 is the module's answer: the base's pages are for the base's.
        context.Features.Get<IStatusCodePagesFeature>()?.Enabled = false;
        try
        {
            await server.ProcessAsync(request);
            await request.StartResponseAsync();
        }
        catch (Exception e)
        {
            request.Fail(e);
            Answer(context, e);
        }
        finally
        {
            context.Request.Body = body;
        }
    }

    // What a server does with an exception that its application did not handle, so that a module answers as it does alone.
    private void Answer(HttpContext context, Exception exception)
    {
        if (exception is OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            LogAborted(context.TraceIdentifier);
            return;
        }

        if (exception is not BadHttpRequestException)
            LogUnhandled(exception, context.TraceIdentifier);
        // The server sends what was written and closes the connection, as alone; Abort would take back what the client has not read yet.
        if (context.Response.HasStarted)
            throw new IOException($"The module at '{PathBase}' broke off its response.");

        context.Response.Clear();
        context.Response.StatusCode = exception is BadHttpRequestException bad ? bad.StatusCode : (int)HttpStatusCode.InternalServerError;
        context.Response.ContentLength = 0;
    }

    [LoggerMessage(1, LogLevel.Error, "An unhandled exception was thrown by the module. Trace identifier {TraceIdentifier}.", EventName = "UnhandledException")]
    private partial void LogUnhandled(Exception exception, string traceIdentifier);

    [LoggerMessage(2, LogLevel.Debug, "The client ended the request. Trace identifier {TraceIdentifier}.", EventName = "RequestAborted")]
    private partial void LogAborted(string traceIdentifier);
}
