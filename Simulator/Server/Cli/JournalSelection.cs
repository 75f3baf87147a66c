using System.Text.Json;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>Selects the entries to print. Null members do not restrict.</summary>
internal sealed record JournalSelection(string? Operation, string? Invoice)
{
    /// <summary>The selection as further query parameters.</summary>
    public string Query => Parameter("operation", Operation) + Parameter("invoice", Invoice);

    public bool Takes(JsonElement entry) => Fits(entry, "name", Operation) && Fits(entry, "invoice", Invoice);

    private static bool Fits(JsonElement entry, string member, string? wanted) =>
        wanted is null || entry.GetProperty(member).GetString() == wanted;

    private static string Parameter(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";
}
