using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Control.Journal;

/// <summary>A header of a request; secrets are masked where it was kept.</summary>
internal sealed record HeaderView(string Name, string Value)
{
    public static IReadOnlyList<HeaderView> Of(RecordedHeaders? headers) =>
        headers is null ? [] : [.. headers.All.Select(header => new HeaderView(header.Name, header.Value))];
}
