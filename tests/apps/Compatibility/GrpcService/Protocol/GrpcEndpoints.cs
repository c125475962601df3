using System.Globalization;
using Google.Protobuf;

namespace GrpcService.Protocol;

/// <summary>gRPC over HTTP/2, after its specification: a path for each method, messages with a length before them, the status in the trailers.</summary>
public static class GrpcEndpoints
{
    private const string ContentType = "application/grpc";

    public static IEndpointConventionBuilder MapGrpc<TRequest>(this IEndpointRouteBuilder endpoints, string service, string method, MessageParser<TRequest> parser, Func<GrpcCall<TRequest>, Task> handler)
        where TRequest : class, IMessage<TRequest> =>
        endpoints.MapPost($"/{service}/{method}", context => InvokeAsync(context, parser, handler));

    private static async Task InvokeAsync<TRequest>(HttpContext context, MessageParser<TRequest> parser, Func<GrpcCall<TRequest>, Task> handler)
        where TRequest : class, IMessage<TRequest>
    {
        if (context.Request.ContentType?.StartsWith(ContentType, StringComparison.Ordinal) is not true)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        context.Response.ContentType = ContentType;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        if (Timeout(context.Request.Headers["grpc-timeout"]) is { } timeout)
        {
            deadline.CancelAfter(timeout);
        }

        try
        {
            await handler(new GrpcCall<TRequest>(context, parser, deadline.Token));
            End(context, GrpcStatus.Ok, null);
        }
        catch (GrpcException e)
        {
            End(context, e.Status, e.Message);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            End(context, GrpcStatus.DeadlineExceeded, "too late");
        }
    }

    private static void End(HttpContext context, GrpcStatus status, string? message)
    {
        context.Response.AppendTrailer("grpc-status", ((int)status).ToString(CultureInfo.InvariantCulture));
        if (message is not null)
        {
            context.Response.AppendTrailer("grpc-message", Uri.EscapeDataString(message));
        }
    }

    private static TimeSpan? Timeout(string? header) => header is null ? null : long.Parse(header[..^1], CultureInfo.InvariantCulture) * header[^1] switch
    {
        'H' => TimeSpan.FromHours(1),
        'M' => TimeSpan.FromMinutes(1),
        'S' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMilliseconds(1),
        'u' => TimeSpan.FromMicroseconds(1),
        _ => TimeSpan.FromTicks(1) / 100,
    };
}
