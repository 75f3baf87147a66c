using System.Text;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>
/// The headers with which a recorded call is repeated, beside its Content-Type: those that an endpoint may depend on.
/// Headers of the connection and of proxies belong to the recorded place.
/// </summary>
internal static class RepeatedHeaders
{
    private static readonly HashSet<string> Names = new(["SOAPAction", "User-Agent", "Accept"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Recordings from before headers were kept get the SOAPAction that most clients send.</summary>
    public static IEnumerable<(string Name, string Value)> Of(RecordedEntry exchange) => exchange.Headers is { } sent
        ? sent.Where(header => Names.Contains(header.Name) && Ascii.IsValid(header.Value)).Select(header => (header.Name, header.Value))
        : [("SOAPAction", $"\"{exchange.Name}\"")];
}
