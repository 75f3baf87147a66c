namespace Reference.Client;

/// <summary>
/// Whether the payer has to wait, after scanning, until the merchant answers with updateInvoice. This library always sends it, since
/// SEQR's services disagree on what its absence means.
/// </summary>
public enum AcknowledgmentMode
{
    /// <summary>The payer can confirm right after scanning. What an in-app payment wants.</summary>
    NoAcknowledgment,

    /// <summary>The payer waits only if there is a loyalty card to be looked at.</summary>
    OptionalAcknowledgment,

    /// <summary>The payer always waits.</summary>
    RequireAcknowledgment,
}
