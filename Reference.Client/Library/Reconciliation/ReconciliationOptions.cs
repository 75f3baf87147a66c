namespace Reference.Client.Reconciliation;

/// <summary>How periods are reconciled.</summary>
public sealed class ReconciliationOptions
{
    /// <summary>How long a report may take to become ready, up to 10 min. It is asked for each second; SEQR needs some seconds after a period was closed.</summary>
    public TimeSpan ReadyWithin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The shop's usual currency: that of a report's rows which name none, when the shop itself sold in none or several.</summary>
    public string Currency { get; set; } = "SEK";
}
