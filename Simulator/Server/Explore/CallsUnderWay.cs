using System.Collections.Concurrent;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>Counts the merchants' calls that are not answered yet, for each sandbox, and holds those back that a life wants late.</summary>
internal sealed class CallsUnderWay : IStartupFilter
{
    private readonly ConcurrentDictionary<string, MerchantCalls> sandboxes = new(StringComparer.Ordinal);

    /// <summary>The calls of the merchant that calls this sandbox.</summary>
    public MerchantCalls Of(string sandbox) => sandboxes.GetOrAdd(sandbox, _ => new());

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            var calls = Of(SandboxOf(context.Request.Path.Value));
            calls.Begin();
            try
            {
                context.Features.Set<ICallPause>(new Pause(context, calls));
                await rest(context);
            }
            finally
            {
                calls.End();
            }
        });
        next(app);
    };

    private static string SandboxOf(string? path) =>
        path is ['/', '@', .. var rest] ? rest.Split('/', 2)[0] : SandboxName.Root;

    private sealed class Pause(HttpContext context, MerchantCalls calls) : ICallPause
    {
        public async Task<bool> Wait(TimeSpan length, CancellationToken ends)
        {
            if (await calls.Hold(length, ends))
                return true;
            context.Abort();
            return false;
        }
    }
}
