using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>A merchant who refuses the first notification, and lets the second wait until a test lets it go.</summary>
internal sealed class SlowMerchant : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly TaskCompletionSource refused = New();
    private readonly TaskCompletionSource reached = New();
    private readonly TaskCompletionSource goOn = New();

    private SlowMerchant()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        app = builder.Build();
        app.Run(async context =>
        {
            if (refused.TrySetResult())
            {
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                return;
            }

            reached.TrySetResult();
            await goOn.Task;
        });
    }

    public string Url => app.Urls.First() + "/told";

    public Task WhenRefused => refused.Task;

    public Task WhenReached => reached.Task;

    public static async Task<SlowMerchant> Start()
    {
        var merchant = new SlowMerchant();
        await merchant.app.StartAsync();
        return merchant;
    }

    public void GoOn() => goOn.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        GoOn();
        await app.DisposeAsync();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
