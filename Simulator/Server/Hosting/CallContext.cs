using SeqrSandbox.Core.Tracing;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>
/// Puts a request under its caller's trace, and in a JSON log each of its lines under its sandbox. A request without a trace passes
/// through without a cost.
/// </summary>
internal sealed class CallContext(RequestDelegate next, SimulatorOptions options)
{
    public Task InvokeAsync(HttpContext context)
    {
        var trace = TraceOf(context.Request);
        return trace is null && !options.JsonLog ? next(context) : Under(trace, context);
    }

    /// <summary>Several headers are as invalid as a wrong one.</summary>
    private static TraceParent? TraceOf(HttpRequest request) =>
        request.Headers.TraceParent is [{ } value] ? TraceParent.Parse(value.AsSpan().Trim(" \t")) : null;

    private async Task Under(TraceParent? trace, HttpContext context)
    {
        CurrentTrace.Value = trace;
        using var log = options.JsonLog ? context.Features.Get<Sandbox>()?.BeginLog() : null;
        await next(context);
    }
}
