namespace SeqrSandbox.Simulator.Soap.Streaming;

/// <summary>Keeps the first bytes written to it, and throws <see cref="FullException"/> when there are more.</summary>
internal sealed class PrefixStream(int length) : Stream
{
    private readonly MemoryStream kept = new(length);

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => kept.Length;

    public override long Position { get => kept.Position; set => throw new NotSupportedException(); }

    public byte[] ToArray() => kept.ToArray();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var room = length - (int)kept.Length;
        kept.Write(buffer[..Math.Min(room, buffer.Length)]);
        if (buffer.Length > room)
            throw new FullException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>There was more to write.</summary>
    public sealed class FullException : Exception;
}
