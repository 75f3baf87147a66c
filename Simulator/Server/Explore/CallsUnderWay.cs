using System.Collections.Concurrent;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>Counts the merchants' calls that are not answered yet, for each sandbox.</summary>
internal sealed class CallsUnderWay : IStartupFilter
{
    private readonly ConcurrentDictionary<string, Counter> sandboxes = new(StringComparer.Ordinal);

    /// <summary>How many are under way, and how many there were ever.</summary>
    public Counter Of(string sandbox) => sandboxes.GetOrAdd(sandbox, _ => new());

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            var counter = Of(SandboxOf(context.Request.Path.Value));
            counter.Begin();
            try
            {
                await rest(context);
            }
            finally
            {
                counter.End();
            }
        });
        next(app);
    };

    private static string SandboxOf(string? path) =>
        path is ['/', '@', .. var rest] ? rest.Split('/', 2)[0] : SandboxName.Root;

    internal sealed class Counter
    {
        private long begun;
        private long ended;

        public long Begun => Interlocked.Read(ref begun);

        public bool IsIdle => Interlocked.Read(ref ended) == Interlocked.Read(ref begun);

        public void Begin() => Interlocked.Increment(ref begun);

        public void End() => Interlocked.Increment(ref ended);
    }
}
