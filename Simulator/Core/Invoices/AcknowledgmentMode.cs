namespace SeqrSandbox.Core.Invoices;

/// <summary>Whether the merchant has to answer a scan with updateInvoice before the payer may confirm.</summary>
public enum AcknowledgmentMode
{
    NoAcknowledgment,
    OptionalAcknowledgment,
    RequireAcknowledgment,
}
