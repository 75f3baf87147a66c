using System.Collections;

namespace SeqrSandbox.Simulator.Telemetry;

/// <summary>Says in each line of a JSON log which sandbox it concerns, and which trace.</summary>
/// <param name="sandbox">The sandbox's name; empty for the one without a name.</param>
internal sealed class LogScope(string sandbox) : IReadOnlyCollection<KeyValuePair<string, object?>>
{
    public int Count => CurrentTrace.Value is null ? 1 : 3;

    /// <remarks>The trace is the one at the time of the line.</remarks>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        yield return new("Sandbox", sandbox);
        if (CurrentTrace.Value is not { } trace)
            yield break;
        yield return new("TraceId", trace.TraceId);
        yield return new("SpanId", trace.SpanId);
    }

    public override string ToString() => $"sandbox '{sandbox}'";

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
