using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using Microsoft.AspNetCore.Http.Features;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Cluster;

/// <summary>
/// A request with a short body, as each SOAP call is: read whole and handed on whole, and its answer as well. This costs less than to hand
/// streams on, which is for all others.
/// </summary>
internal sealed class ShortCall(HttpMessageInvoker client, ConnectionFault faults)
{
    private const int Longest = 64 * 1024;

    /// <summary>Headers of a connection, and those that are written anew. The other server never sees the caller's.</summary>
    private static readonly HashSet<string> Own = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Connection", "Transfer-Encoding", "Upgrade", "TE", "Trailer", "HTTP2-Settings",
        "Host", "Content-Length", "Expect", PeerCall.Header,
    };

    /// <summary>Keeps the body of a short request.</summary>
    /// <returns>False if it is not short, or does not come whole: then nothing of it is read.</returns>
    public static async ValueTask<bool> TryKeep(HttpContext context)
    {
        if (context.Request.ContentLength is not (>= 0 and <= Longest and var length) || !HttpMethods.IsPost(context.Request.Method))
            return false;
        var reader = context.Request.BodyReader;
        var read = await TryRead(reader);
        while (read is { IsCompleted: false, Buffer.Length: var there } && there < length)
        {
            reader.AdvanceTo(read.Value.Buffer.Start, read.Value.Buffer.End);
            read = await TryRead(reader);
        }

        if (read is not { Buffer: var whole })
            return false;
        if (whole.Length != length)
        {
            reader.AdvanceTo(whole.Start);
            return false;
        }

        var body = whole.ToArray();
        reader.AdvanceTo(whole.End);
        context.Features.Set(new Kept(body));
        context.Request.Body = new MemoryStream(body, writable: false);
        return true;
    }

    public static bool IsKept(HttpContext context) => context.Features.Get<Kept>() is not null;

    /// <inheritdoc cref="Forwarder.Send"/>
    public async Task<Forwarded> Send(HttpContext context, string address, string secret, CancellationToken gone)
    {
        context.Request.Body.Position = 0;
        using var request = Request(context, address, secret);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, gone);
        HttpResponseMessage answer;
        try
        {
            answer = await client.SendAsync(request, end.Token);
        }
        catch (HttpRequestException error)
        {
            return error.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                ? Forwarded.NotTaken
                : Forwarded.Unknown;
        }
        catch (OperationCanceledException)
        {
            return context.RequestAborted.IsCancellationRequested ? Forwarded.Answered
                : gone.IsCancellationRequested ? Forwarded.Unknown
                : Forwarded.NotTaken;
        }

        using (answer)
            return await Answer(context, answer, end.Token);
    }

    /// <returns>Null if the caller sends no more, or too slowly. The next reader is told the same.</returns>
    private static async ValueTask<ReadResult?> TryRead(PipeReader reader)
    {
        try
        {
            return await reader.ReadAsync();
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private static HttpRequestMessage Request(HttpContext context, string address, string secret)
    {
        var content = new ByteArrayContent(context.Features.GetRequiredFeature<Kept>().Body);
        // The path exactly as the caller wrote it.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new HttpRequestMessage(
            HttpMethod.Post,
            new Uri(
                target.StartsWith('/') ? address + target : address + context.Request.Path + context.Request.QueryString,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Version = HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        foreach (var (name, values) in context.Request.Headers)
        {
            if (Own.Contains(name))
                continue;
            if (!request.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values))
                content.Headers.TryAddWithoutValidation(name, (IEnumerable<string?>)values);
        }

        request.Headers.Host = context.Request.Host.Value;
        request.Headers.TryAddWithoutValidation(PeerCall.Header, PeerCall.Write(secret, context));
        return request;
    }

    private async Task<Forwarded> Answer(HttpContext context, HttpResponseMessage answer, CancellationToken end)
    {
        if (answer.Headers.NonValidated.Contains(PeerCall.NotInCharge))
            return Forwarded.NotTaken;
        var content = answer.Content.Headers;
        if (answer.Headers.NonValidated.TryGetValues(PeerCall.Fault, out var fault))
        {
            await faults.Perform(context, HandedFault.Read(
                fault.ToString(),
                (int)answer.StatusCode,
                content.NonValidated.TryGetValues("Content-Type", out var type) ? type.ToString() : "",
                await answer.Content.ReadAsByteArrayAsync(end)));
            return Forwarded.Answered;
        }

        var response = context.Response;
        response.StatusCode = (int)answer.StatusCode;
        Copy(answer.Headers.NonValidated, response.Headers);
        Copy(content.NonValidated, response.Headers);
        try
        {
            await answer.Content.CopyToAsync(response.Body, end);
        }
        catch (Exception error) when (error is IOException or HttpRequestException or OperationCanceledException)
        {
            // The other server ended it in between, and so does this one.
            context.Abort();
        }

        return Forwarded.Answered;
    }

    private static void Copy(System.Net.Http.Headers.HttpHeadersNonValidated from, IHeaderDictionary to)
    {
        foreach (var (name, values) in from)
        {
            if (!name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)
                && !name.Equals("Connection", StringComparison.OrdinalIgnoreCase))
                to[name] = values.Count == 1 ? values.ToString() : values.ToArray();
        }
    }

    private sealed record Kept(byte[] Body);
}
