using System.Text;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>
/// The headers that a recorded call is sent with again, beside its Content-Type: those that an endpoint may go by. Those of the
/// connection and of proxies on the way belong to the recorded place.
/// </summary>
internal static class RepeatedHeaders
{
    private static readonly HashSet<string> Names = new(["SOAPAction", "User-Agent", "Accept"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Recordings of before headers were kept get the SOAPAction that most clients send.</summary>
    public static IEnumerable<(string Name, string Value)> Of(RecordedEntry exchange) => exchange.Headers is { } sent
        ? sent.Where(header => Names.Contains(header.Name) && Ascii.IsValid(header.Value)).Select(header => (header.Name, header.Value))
        : [("SOAPAction", $"\"{exchange.Name}\"")];
}
