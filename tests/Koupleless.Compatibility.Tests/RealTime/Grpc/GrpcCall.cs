using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Koupleless.Compatibility.Tests.RealTime.Grpc;

/// <summary>A call of a gRPC method by its protocol: messages are their bytes.</summary>
internal sealed class GrpcCall : IDisposable
{
    private readonly Messages _messages = new();
    private readonly CancellationTokenSource _abandoned = new();
    private readonly HttpRequestMessage _request;
    private readonly Task<HttpResponseMessage> _response;
    private Stream? _body;

    /// <param name="client">Its requests.</param>
    /// <param name="method">The address of the method.</param>
    /// <param name="headers">Each <c>name: value</c>.</param>
    public GrpcCall(HttpClient client, Uri method, params string[] headers)
    {
        _request = new(HttpMethod.Post, method) { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact, Content = _messages };
        _request.Headers.TE.Add(new("trailers"));
        foreach (var header in headers)
            _request.Headers.TryAddWithoutValidation(header[..header.IndexOf(':')], header[(header.IndexOf(':') + 1)..].Trim());
        _response = client.SendAsync(_request, HttpCompletionOption.ResponseHeadersRead, _abandoned.Token);
    }

    /// <summary>A method that takes one message and returns any number of them.</summary>
    public static async Task<string> InvokeAsync(HttpClient client, Uri method, byte[][] messages, params string[] headers)
    {
        using var call = new GrpcCall(client, method, headers);
        try
        {
            foreach (var message in messages)
                await call.WriteAsync(message);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // The server has answered before it has read everything.
        }

        call.Complete();
        return await call.DescribeRestAsync();
    }

    public async Task WriteAsync(byte[] message)
    {
        var frame = new byte[5 + message.Length];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, 5);
        var stream = await _messages.Stream;
        await stream.WriteAsync(frame);
        await stream.FlushAsync();
    }

    /// <summary>The client has said everything.</summary>
    public void Complete() => _messages.Complete();

    /// <summary>The next message, null after the last.</summary>
    public async Task<byte[]?> ReadAsync()
    {
        _body ??= await (await _response).Content.ReadAsStreamAsync();
        var header = new byte[5];
        if (await _body.ReadAtLeastAsync(header, header.Length, throwOnEndOfStream: false) == 0)
            return null;
        var message = new byte[BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(1))];
        await _body.ReadExactlyAsync(message);
        return message;
    }

    /// <summary>The headers, what messages are left, and the trailers.</summary>
    public async Task<string> DescribeRestAsync()
    {
        var response = await _response;
        var described = new StringBuilder().AppendLine($"{(int)response.StatusCode} over HTTP/{response.Version}");
        Append(described, response.Headers);
        while (await ReadAsync() is { } message)
            described.AppendLine(Convert.ToHexString(message));
        Append(described, response.TrailingHeaders);
        return described.ToString();
    }

    /// <summary>Without a word to the server, when it has not ended.</summary>
    public void Dispose()
    {
        // Before the messages end, which would be a word.
        if (_response.IsCompletedSuccessfully)
            _response.Result.Dispose();
        else
            _abandoned.Cancel();
        _messages.Complete();
        _request.Dispose();
        _abandoned.Dispose();
    }

    private static void Append(StringBuilder described, HttpResponseHeaders headers)
    {
        foreach (var (name, values) in headers.Where(static header => header.Key is not ("Date" or "Server")).OrderBy(static header => header.Key, StringComparer.OrdinalIgnoreCase))
            described.AppendLine($"{name}: {string.Join(", ", values)}");
    }

    /// <summary>A body that stays open while the call goes on.</summary>
    private sealed class Messages : HttpContent
    {
        private readonly TaskCompletionSource<Stream> _stream = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Messages() => Headers.ContentType = new("application/grpc");

        public Task<Stream> Stream => _stream.Task;

        public void Complete() => _complete.TrySetResult();

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            _stream.TrySetResult(stream);
            // The headers are on their way before the first message.
            await stream.FlushAsync(cancellationToken);
            await _complete.Task.WaitAsync(cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
