using SeqrSandbox.Simulator.Soap.Streaming;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>An answer before it goes out, so that it can be recorded, and damaged if a scenario says so.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The Content-Type.</param>
/// <param name="Body">The whole body, or the beginning of a long one.</param>
internal sealed record SoapAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>How much of a long answer is kept in memory.</summary>
    private const int MostInMemory = 256 * 1024;

    /// <summary>The whole of an answer too long for memory; null if the body is the whole.</summary>
    public LongReply? Long { get; private init; }

    /// <summary>The length of the body in bytes.</summary>
    public long Length => Long?.Length ?? Body.Length;

    /// <summary>The answer with a long text. One that turns out to be short is kept in memory.</summary>
    public static async Task<SoapAnswer> Begin(LongReply reply)
    {
        var beginning = new PrefixStream(MostInMemory);
        try
        {
            await reply.WriteTo(beginning, CancellationToken.None);
        }
        catch (PrefixStream.FullException)
        {
            return new(StatusCodes.Status200OK, Soap11.ContentType, beginning.ToArray()) { Long = reply };
        }
        catch
        {
            reply.Dispose();
            throw;
        }

        reply.Dispose();
        return new(StatusCodes.Status200OK, Soap11.ContentType, beginning.ToArray());
    }

    public async Task Send(HttpContext context)
    {
        using var longReply = Long;
        if (context.Response.HasStarted)
            return;
        context.Response.Clear();
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = Length;
        if (longReply is null)
            await context.Response.Body.WriteAsync(Body, context.RequestAborted);
        else
            await Send(context, longReply);
    }

    private static async Task Send(HttpContext context, LongReply reply)
    {
        try
        {
            await reply.WriteTo(context.Response.Body, context.RequestAborted);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The caller has gone.
        }
        catch
        {
            // Half an answer must not look like a whole one.
            context.Abort();
            throw;
        }
    }
}
