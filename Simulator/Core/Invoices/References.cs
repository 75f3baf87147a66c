namespace SeqrSandbox.Core.Invoices;

/// <summary>SEQR's name of an invoice: yyyyMMdd and nine digits.</summary>
public readonly record struct InvoiceReference(string Value)
{
    public override string ToString() => Value;
}

/// <summary>SEQR's name of a payment or a refund: yyyyMMddHHmmssfff, two digits of node, six of sequence.</summary>
public readonly record struct ErsReference(string Value)
{
    public override string ToString() => Value;
}
