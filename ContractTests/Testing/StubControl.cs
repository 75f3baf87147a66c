using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

/// <summary>
/// A control API that answers one thing to everything, and keeps what it was sent last: for answers no simulator would
/// give.
/// </summary>
internal sealed class StubControl : IAsyncDisposable
{
    private readonly WebApplication app;

    private StubControl(string answer, int status, string contentType)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            (Path, Body) = (context.Request.Path + context.Request.QueryString, await reader.ReadToEndAsync());
            (context.Response.StatusCode, context.Response.ContentType) = (status, contentType);
            await context.Response.WriteAsync(answer);
        });
    }

    public string? Path { get; private set; }

    public string? Body { get; private set; }

    /// <summary>A sandbox of it. Nothing has to be removed of it.</summary>
    public TestSandbox Sandbox => new(SeqrSimulator.ConnectTo(new(app.Urls.First())), "mine");

    public static async Task<StubControl> Start(string answer, int status = 200, string contentType = "application/json")
    {
        var stub = new StubControl(answer, status, contentType);
        await stub.app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
