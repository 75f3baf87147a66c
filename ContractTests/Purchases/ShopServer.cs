using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using SeqrSandbox.ContractTests.Pacts;

namespace SeqrSandbox.ContractTests.Purchases;

/// <summary>A merchant's createPurchase: keeps what it is asked, and answers as a test says.</summary>
internal sealed class ShopServer : IAsyncDisposable
{
    private LoopbackServer server = null!;

    private ShopServer()
    {
    }

    public string Url => PathAt(server);

    /// <summary>The path, Accept, Content-Type and body of each request.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public static Task<ShopServer> Answering(string body, string type = "application/json;charset=UTF-8", int status = 200) =>
        Start(async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            await context.Response.WriteAsync(body);
        });

    public static async Task<ShopServer> Start(RequestDelegate answer)
    {
        var shop = new ShopServer();
        shop.server = await LoopbackServer.Start(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var request = context.Request;
            shop.Asked.Enqueue($"{request.Path} {request.Headers.Accept} {request.ContentType} {await reader.ReadToEndAsync()}");
            await answer(context);
        });
        return shop;
    }

    /// <summary>The address of createPurchase at a server.</summary>
    public static string PathAt(LoopbackServer server) => new Uri(server.Address, "/seqr/createPurchase").AbsoluteUri;

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
