using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeqrSandbox.ContractTests.Purchases;

/// <summary>A merchant's createPurchase: keeps what it is asked, and answers as a test says.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    private readonly WebApplication app;

    private ShopServer(WebApplication app) => this.app = app;

    public string Url => $"{app.Urls.First()}/seqr/createPurchase";

    /// <summary>The path, Accept, Content-Type and body of each request.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public static Task<ShopServer> Answering(string body, string type = "application/json;charset=UTF-8", int status = 200) =>
        Start(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            await context.Response.WriteAsync(body);
        });

    public static async Task<ShopServer> Start(Func<HttpContext, Task> answer)
    {
        ShopServer? server = null;
        server = await StartRaw(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var request = context.Request;
            server!.Asked.Enqueue($"{request.Path} {request.Headers.Accept} {request.ContentType} {await reader.ReadToEndAsync()}");
            await answer(context);
        });
        return server;
    }

    /// <summary>A server that reads the request itself, and notes nothing.</summary>
    public static async Task<ShopServer> StartRaw(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new ShopServer(builder.Build());
        server.app.Run(answer);
        await server.app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
