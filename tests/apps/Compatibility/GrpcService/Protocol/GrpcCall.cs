using System.Buffers;
using System.Buffers.Binary;
using Google.Protobuf;

namespace GrpcService.Protocol;

/// <summary>A call in progress: messages in, messages out, each as many as there are.</summary>
public class GrpcCall<TRequest>(HttpContext context, MessageParser<TRequest> parser, CancellationToken cancellationToken)
    where TRequest : class, IMessage<TRequest>
{
    // Not compressed, and the length.
    private const int HeaderLength = 5;

    public HttpContext Context => context;

    /// <summary>Cancelled at the deadline, or when the client has gone.</summary>
    public CancellationToken CancellationToken => cancellationToken;

    /// <summary>The next message, null after the last.</summary>
    public async Task<TRequest?> ReadAsync()
    {
        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (TryParse(read.Buffer, out var message, out var consumed))
            {
                reader.AdvanceTo(consumed);
                return message;
            }

            if (read.IsCompleted)
            {
                return read.Buffer.IsEmpty ? null : throw new GrpcException(GrpcStatus.Unknown, "The last message is not complete.");
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    public async Task WriteAsync(IMessage message)
    {
        Write(message);
        await context.Response.BodyWriter.FlushAsync(cancellationToken);
    }

    private void Write(IMessage message)
    {
        var length = message.CalculateSize();
        var span = context.Response.BodyWriter.GetSpan(HeaderLength + length);
        span[0] = 0;
        BinaryPrimitives.WriteInt32BigEndian(span[1..], length);
        message.WriteTo(span.Slice(HeaderLength, length));
        context.Response.BodyWriter.Advance(HeaderLength + length);
    }

    private bool TryParse(ReadOnlySequence<byte> buffer, out TRequest? message, out SequencePosition consumed)
    {
        var reader = new SequenceReader<byte>(buffer);
        if (reader.TryRead(out _) && reader.TryReadBigEndian(out int length) && reader.Remaining >= length)
        {
            var body = buffer.Slice(HeaderLength, length);
            message = parser.ParseFrom(body);
            consumed = body.End;
            return true;
        }

        message = null;
        consumed = buffer.Start;
        return false;
    }
}
