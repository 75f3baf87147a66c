namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>A finished answer, before any of it has gone out.</summary>
internal sealed record WireAnswer(int Status, string? ContentType, ReadOnlyMemory<byte> Body)
{
    public async Task Send(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = Body.Length;
        await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
