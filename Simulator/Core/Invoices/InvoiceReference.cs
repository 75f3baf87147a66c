namespace SeqrSandbox.Core.Invoices;

/// <summary>SEQR's name of an invoice: yyyyMMdd and nine digits.</summary>
public readonly record struct InvoiceReference(string Value)
{
    public override string ToString() => Value;
}
