namespace SeqrSandbox.Simulator.Soap.Streaming;

/// <summary>
/// A text that is written once and then read as often as needed: in memory while it is short, in an unnamed file when
/// it is long. Nothing is left of it, however the process ends.
/// </summary>
internal sealed class Spool : Stream
{
    /// <summary>The most that is kept in memory.</summary>
    public const int MostInMemory = 512 * 1024;

    private Stream kept = new MemoryStream();

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => kept.Length;

    public override long Position { get => kept.Position; set => kept.Position = value; }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (kept is MemoryStream memory && memory.Length + buffer.Length > MostInMemory)
        {
            kept = Unnamed();
            memory.WriteTo(kept);
        }

        kept.Write(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => kept.Read(buffer, offset, count);

    public override int Read(Span<byte> buffer) => kept.Read(buffer);

    public override long Seek(long offset, SeekOrigin origin) => kept.Seek(offset, origin);

    public override void SetLength(long value) => kept.SetLength(value);

    public override void Flush() => kept.Flush();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            kept.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>A file that is deleted as soon as it is open: it lives as long as its handle.</summary>
    private static FileStream Unnamed()
    {
        var path = Path.Combine(Path.GetTempPath(), $"seqr-sandbox-{Path.GetRandomFileName()}");
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete);
        try
        {
            File.Delete(path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }
}
