namespace SeqrSandbox.Simulator.Pages.Invoices;

/// <summary>From whom to whom a row of a sequence diagram goes.</summary>
public enum SequenceKind
{
    /// <summary>The merchant calls SEQR.</summary>
    Call,

    /// <summary>The payer does something with the app.</summary>
    Payer,

    /// <summary>SEQR notifies the merchant.</summary>
    Notification,

    /// <summary>Somebody changes the clock.</summary>
    Clock,

    /// <summary>The invoice has another state.</summary>
    State,
}
