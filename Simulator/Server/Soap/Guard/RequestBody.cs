using System.Buffers;
using Microsoft.AspNetCore.Http.Features;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>Reads a request's body once, within bounds.</summary>
internal static class RequestBody
{
    /// <summary>The largest message read. A receipt document of a megabyte fits in, base64 and all.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    public static async ValueTask<byte[]> Read(HttpContext context)
    {
        if (context.Request.ContentLength > MostBytes)
            throw TooLarge(context);
        var reader = context.Request.BodyReader;
        while (true)
        {
            var result = await reader.ReadAsync(context.RequestAborted);
            if (result.Buffer.Length > MostBytes)
            {
                reader.AdvanceTo(result.Buffer.End);
                throw TooLarge(context);
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

    private static SoapFaultException TooLarge(HttpContext context)
    {
        // The rest is not wanted: the connection ends with the answer.
        context.Response.Headers.Connection = "close";
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = MostBytes;
        return SoapFaultException.Client($"The message is larger than {MostBytes / 1024 / 1024} MiB. Send a smaller one.");
    }
}
