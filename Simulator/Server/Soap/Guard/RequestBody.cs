using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>Reads a request's body once, within bounds.</summary>
internal static class RequestBody
{
    /// <summary>The largest message read. A receipt document of a megabyte fits in, base64 and all.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>How much more is taken from a caller who was refused while still sending, and for how long.</summary>
    private const long MostDiscarded = 64 * 1024 * 1024;
    private static readonly TimeSpan LongestDiscarding = TimeSpan.FromSeconds(2);

    public static async ValueTask<byte[]> Read(HttpContext context)
    {
        LeaveTheBoundToUs(context);
        if (context.Request.ContentLength > MostBytes)
            throw TooLarge();
        var reader = context.Request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(context.RequestAborted);
            if (result.Buffer.Length > MostBytes)
            {
                reader.AdvanceTo(result.Buffer.End);
                throw TooLarge();
            }

            if (result.IsCompleted)
            {
                var body = result.Buffer.ToArray();
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            // Looked at, not taken: the next read answers with more.
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    /// <summary>All of a stream that makes a message out of a body: a little one may make gigabytes.</summary>
    public static byte[] ReadWithinBounds(Stream stream)
    {
        using var message = new MemoryStream();
        var piece = new byte[16 * 1024];
        while (stream.Read(piece) is > 0 and var count)
        {
            if (message.Length + count > MostBytes)
                throw TooLarge();
            message.Write(piece, 0, count);
        }

        return message.ToArray();
    }

    /// <summary>
    /// Takes what a caller is still sending after the answer, and keeps none of it. Were the connection closed at once, the
    /// caller would find it reset and never read the answer.
    /// </summary>
    public static async Task DiscardRest(HttpContext context)
    {
        LeaveTheBoundToUs(context);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(LongestDiscarding);
        var reader = context.Request.BodyReader;
        // The read has to come to its end: the server could not go on beside one that is under way, and would log it.
        await using var end = patience.Token.Register(reader.CancelPendingRead);
        try
        {
            var isOver = false;
            for (long discarded = 0; discarded < MostDiscarded && !isOver;)
            {
                var result = await reader.ReadAsync(CancellationToken.None);
                discarded += result.Buffer.Length;
                isOver = result.IsCompleted || result.IsCanceled;
                reader.AdvanceTo(result.Buffer.End);
                if (result.IsCanceled)
                    context.Abort();
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException)
        {
            // No longer there: the answer was written.
        }
    }

    /// <summary>The server's own bound would end the connection without a word.</summary>
    private static void LeaveTheBoundToUs(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
    }

    private static SoapFaultException TooLarge() =>
        SoapFaultException.Client($"The message is larger than {MostBytes / 1024 / 1024} MiB. Send a smaller one.");
}
