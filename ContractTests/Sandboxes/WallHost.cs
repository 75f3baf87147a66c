using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Simulator.Hosting;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>A simulator without a network whose wall clock moves when told.</summary>
internal sealed class WallHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient http;

    private WallHost(WebApplication app, FakeTimeProvider wall) => (this.app, http, Wall) = (app, app.GetTestClient(), wall);

    public FakeTimeProvider Wall { get; }

    public SandboxDirectory Sandboxes => app.Services.GetRequiredService<SandboxDirectory>();

    public IServiceProvider Services => app.Services;

    public SqliteDatabase Database => app.Services.GetRequiredService<SqliteDatabase>();

    /// <summary>For what a test sends by itself.</summary>
    public HttpClient Http => http;

    public static async Task<WallHost> Start(
        SimulatorOptions options, DateTimeOffset? at = null, Action<WebApplicationBuilder>? configure = null)
    {
        var wall = new FakeTimeProvider(at ?? new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
        var app = await SimulatorHost.Build(options, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<TimeProvider>(wall);
            configure?.Invoke(builder);
        });
        await app.StartAsync();
        return new(app, wall);
    }

    public async Task<Reply> Send(
        HttpMethod method,
        string path,
        string? body = null,
        string contentType = "application/json",
        string? token = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var response = await http.SendAsync(request);
        return await Reply.Of(response);
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
