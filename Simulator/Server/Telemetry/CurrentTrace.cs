using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.Simulator.Telemetry;

/// <summary>
/// The trace of the call under way: the caller's, or the span that is exported for it. It goes with the call from method to method.
/// </summary>
internal static class CurrentTrace
{
    private static readonly AsyncLocal<TraceParent?> Current = new();

    public static TraceParent? Value
    {
        get => Current.Value;
        set => Current.Value = value;
    }
}
