using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeqrSandbox.ContractTests.Browser;

/// <summary>Serves one page with the given content at every path.</summary>
internal sealed class StubPage : IAsyncDisposable
{
    private readonly WebApplication app;

    private StubPage(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public static async Task<StubPage> Serve(string body, string? policy)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.Headers.ContentSecurityPolicy = policy;
            // No icon is asked for, which a strict policy would forbid.
            return context.Response.WriteAsync(
                $"""<!doctype html><html lang="en"><head><title>A page</title><link rel="icon" href="data:,"></head><body>{body}</body></html>""");
        });
        await app.StartAsync();
        return new(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
