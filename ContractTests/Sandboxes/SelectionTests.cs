using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Sandboxes;

/// <summary>Whoever serves a request gets the sandbox that it is for, and never another one by default.</summary>
public sealed class SelectionTests : SandboxSuite
{
    [Fact]
    public async Task Without_a_selection_there_is_no_sandbox()
    {
        var mine = await Sandboxes.Enter("mine");

        Assert.Contains(
            "No sandbox was handed over",
            Assert.Throws<InvalidOperationException>(() => Selected(null)).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Selected(new DefaultHttpContext()));
        var request = new DefaultHttpContext();
        request.Features.Set(mine);
        Assert.Same(mine, Selected(request));
    }

    /// <param name="request">The request that is handed over; null if none is.</param>
    private Sandbox Selected(HttpContext? request)
    {
        using var scope = Host.Services.CreateScope();
        if (request is not null)
        {
            request.RequestServices = scope.ServiceProvider;
            RequestSandbox.HandOver(request);
        }

        return scope.ServiceProvider.GetRequiredService<Sandbox>();
    }
}
