using System.Diagnostics;
using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.Simulator.Telemetry;

/// <summary>
/// The spans of calls, notifications and due work. Without an exporter none is made, and each method returns null at once.
/// </summary>
internal sealed class Spans : IDisposable
{
    /// <summary>The name of the source, which the exporter listens to.</summary>
    public const string Source = "seqr-sandbox";

    private readonly ActivitySource? source;
    private readonly IDisposable? exporter;

    public Spans()
    {
        if (!TraceExport.IsWanted)
            return;
        source = new(Source);
        exporter = TraceExport.Start();
    }

    public bool AreExported => source is not null;

    /// <summary>Begins the span of a call, under the caller's if there is one, and makes it the current trace.</summary>
    public Activity? Call() => Begin("SOAP", ActivityKind.Server, CurrentTrace.Value);

    /// <summary>Begins the span of a notification's post.</summary>
    public Activity? Post(TraceParent? parent) => Begin("POST", ActivityKind.Client, NearestTo(parent));

    /// <summary>Begins the span of a due item.</summary>
    public Activity? Due(string kind, TraceParent? parent) => Begin("due " + kind, ActivityKind.Internal, NearestTo(parent));

    public void Dispose()
    {
        // What waits is still exported.
        exporter?.Dispose();
        source?.Dispose();
    }

    /// <summary>The present span if it is in the same trace.</summary>
    private static TraceParent? NearestTo(TraceParent? parent) =>
        CurrentTrace.Value is { } present && present.TraceId == parent?.TraceId ? present : parent;

    private Activity? Begin(string name, ActivityKind kind, TraceParent? parent)
    {
        if (source is null)
            return null;
        // Else a span that nobody exports, such as the framework's own, becomes the parent.
        Activity.Current = null;
        var span = source.StartActivity(name, kind, parent is null ? default : ContextOf(parent));
        if (span is not null)
            CurrentTrace.Value = TraceParent.Of(span.TraceId.ToHexString(), span.SpanId.ToHexString(), (byte)span.ActivityTraceFlags);
        return span;
    }

    private static ActivityContext ContextOf(TraceParent parent) => new(
        ActivityTraceId.CreateFromString(parent.TraceId),
        ActivitySpanId.CreateFromString(parent.SpanId),
        (ActivityTraceFlags)parent.Flags,
        isRemote: true);
}
