using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>Reads a request's body once, within bounds.</summary>
internal static class RequestBody
{
    /// <summary>The largest message read. A receipt document of a megabyte fits in, even as base64.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>How much more, and for how long, is read from a refused caller that is still sending.</summary>
    private const long MostDiscarded = 64 * 1024 * 1024;
    private static readonly TimeSpan LongestDiscarding = TimeSpan.FromSeconds(2);

    public static async ValueTask<byte[]> Read(HttpContext context)
    {
        DisableServerLimit(context);
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

            // Examined but not consumed: the next read returns more.
            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    /// <summary>Reads a stream that unpacks a body: a small body may unpack to gigabytes.</summary>
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
    /// Reads and discards what a caller still sends after the answer. If the connection closed at once, the caller
    /// would see a reset and never read the answer.
    /// </summary>
    public static async Task DiscardRest(HttpContext context)
    {
        DisableServerLimit(context);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        timeout.CancelAfter(LongestDiscarding);
        var reader = context.Request.BodyReader;
        // The read has to end: the server cannot continue beside a pending one, and would log it.
        await using var end = timeout.Token.Register(reader.CancelPendingRead);
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
            // The caller has gone; the answer was written.
        }
    }

    /// <summary>The server's own limit would end the connection without an answer.</summary>
    private static void DisableServerLimit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = null;
    }

    private static SoapFaultException TooLarge() =>
        SoapFaultException.Client($"The message is larger than {MostBytes / 1024 / 1024} MiB. Send a smaller one.");
}
