using Microsoft.AspNetCore.Http.Features;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>Holds back what is written as the answer of a call, so that a fault can be done to it.</summary>
internal sealed class AnswerBuffer : IDisposable
{
    private readonly IHttpResponseBodyFeature network;
    private readonly MemoryStream written = new();

    private AnswerBuffer(IHttpResponseBodyFeature network) => this.network = network;

    /// <summary>From now on, what is written stays here.</summary>
    public static void Begin(HttpContext context)
    {
        var buffer = new AnswerBuffer(context.Features.GetRequiredFeature<IHttpResponseBodyFeature>());
        context.Response.RegisterForDispose(buffer);
        context.Features.Set(buffer);
        context.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(buffer.written));
    }

    /// <summary>What was written; the network is the response's body again. Null where nothing was held back.</summary>
    public static async Task<WireAnswer?> End(HttpContext context)
    {
        if (context.Features.Get<AnswerBuffer>() is not { } buffer)
            return null;
        await context.Features.GetRequiredFeature<IHttpResponseBodyFeature>().CompleteAsync();
        context.Features.Set(buffer.network);
        var answer = new WireAnswer(context.Response.StatusCode, context.Response.ContentType, buffer.written.ToArray());
        context.Response.Clear();
        return answer;
    }

    public void Dispose() => written.Dispose();
}
