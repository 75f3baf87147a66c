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
        using var scope = Host.Services.CreateScope();
        var accessor = scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>();
        var mine = await Sandboxes.Enter("mine");

        Assert.Contains(
            "No sandbox was selected",
            Assert.Throws<InvalidOperationException>(() => Selected()).Message,
            StringComparison.Ordinal);
        accessor.HttpContext = new DefaultHttpContext();
        Assert.Throws<InvalidOperationException>(() => Selected());
        accessor.HttpContext.Features.Set(mine);
        Assert.Same(mine, Selected());
        accessor.HttpContext = null;

        Sandbox Selected()
        {
            using var inner = scope.ServiceProvider.GetRequiredService<IServiceScopeFactory>().CreateScope();
            return inner.ServiceProvider.GetRequiredService<Sandbox>();
        }
    }
}
