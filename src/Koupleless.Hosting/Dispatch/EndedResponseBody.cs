using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace Koupleless.Hosting.Dispatch;

/// <summary>
/// The body of a response that the base has cancelled: who writes to it is told to end. A server takes what is written to a connection
/// that is gone and says nothing, so that a loop that writes for ever would hold its module for ever; alone, it ends with the process.
/// </summary>
internal sealed class EndedResponseBody : IHttpResponseBodyFeature
{
    private EndedResponseBody()
    {
    }

    public static EndedResponseBody Instance { get; } = new();

    public Stream Stream { get; } = new EndedStream();

    public PipeWriter Writer { get; } = new EndedWriter();

    public void DisableBuffering()
    {
    }

    public Task StartAsync(CancellationToken cancellationToken = default) => throw Ended();

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => throw Ended();

    public Task CompleteAsync() => Task.CompletedTask;

    private static OperationCanceledException Ended() => new("The module is stopping, and the request was cancelled.");

    private sealed class EndedWriter : PipeWriter
    {
        public override void Advance(int bytes) => throw Ended();

        public override Memory<byte> GetMemory(int sizeHint = 0) => throw Ended();

        public override Span<byte> GetSpan(int sizeHint = 0) => throw Ended();

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => throw Ended();

        public override void CancelPendingFlush()
        {
        }

        public override void Complete(Exception? exception = null)
        {
        }
    }

    private sealed class EndedStream : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush() => throw Ended();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw Ended();

        public override Task FlushAsync(CancellationToken cancellationToken) => throw Ended();

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => throw Ended();

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => throw Ended();
    }
}
