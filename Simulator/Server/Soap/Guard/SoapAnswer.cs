namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>An answer before it goes out: whole, so that it can be recorded, and damaged where a scenario asks for it.</summary>
internal sealed record SoapAnswer(int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    public async Task Send(HttpContext context)
    {
        if (context.Response.HasStarted)
            return;
        context.Response.Clear();
        context.Response.StatusCode = Status;
        context.Response.ContentType = ContentType;
        context.Response.ContentLength = Body.Length;
        await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
