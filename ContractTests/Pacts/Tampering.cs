using System.Text;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>Stands between a client and a server and changes what they say: a wrong client or a wrong provider, made on purpose.</summary>
internal sealed class Tampering : IAsyncDisposable
{
    private readonly HttpClient http = new();
    private readonly LoopbackServer server;
    private readonly string contentType;

    private Tampering(LoopbackServer server, string contentType) => (this.server, this.contentType) = (server, contentType);

    public Uri Address => server.Address;

    /// <summary>Starts it in front of a server.</summary>
    /// <param name="behind">The server; with a path, everything goes there.</param>
    /// <param name="request">What becomes of a request's body; null for nothing.</param>
    /// <param name="answer">What becomes of an answer's body; null for nothing.</param>
    /// <param name="contentType">The Content-Type of each answer.</param>
    public static async Task<Tampering> Start(
        Uri behind, Func<string, string>? request = null, Func<string, string>? answer = null,
        string contentType = "text/xml;charset=UTF-8")
    {
        Tampering tampering = null!;
        tampering = new(
            await LoopbackServer.Start(context => tampering.Serve(context, behind, request ?? Same, answer ?? Same)),
            contentType);
        return tampering;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        http.Dispose();
    }

    private static string Same(string body) => body;

    private async Task Serve(HttpContext context, Uri behind, Func<string, string> request, Func<string, string> answer)
    {
        using var reader = new StreamReader(context.Request.Body);
        using var passedOn = new StringContent(request(await reader.ReadToEndAsync()), Encoding.UTF8, "text/xml");
        using var answered =
            await http.PostAsync(behind.AbsolutePath == "/" ? new Uri(behind, context.Request.Path.Value) : behind, passedOn);
        context.Response.StatusCode = (int)answered.StatusCode;
        context.Response.ContentType = contentType;
        await context.Response.WriteAsync(answer(await answered.Content.ReadAsStringAsync()));
    }
}
