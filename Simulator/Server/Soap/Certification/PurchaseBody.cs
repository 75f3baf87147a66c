using System.Text.Json;
using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.Simulator.Soap.Certification;

/// <summary>What the simulator posted as a createPurchase.</summary>
internal static class PurchaseBody
{
    /// <summary>A member of the JSON; null if it is not there, or the journal keeps no body.</summary>
    public static string? Text(RecordedMessage? request, string member)
    {
        if (request is null || request.Body.IsDefaultOrEmpty || request.Body.Length < request.Length)
            return null;
        using var posted = JsonDocument.Parse(request.Body.AsMemory());
        return posted.RootElement.TryGetProperty(member, out var text) ? text.GetString() : null;
    }
}
