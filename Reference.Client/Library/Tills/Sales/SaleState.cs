namespace Reference.Client.Tills;

/// <summary>Where a sale stands.</summary>
public enum SaleState
{
    /// <summary>Its bill is about to be sent, or that had no answer. The till finds out, or bills again, when the sale is taken up.</summary>
    Sending,

    /// <summary>SEQR has no bill for it: it was refused, or did not arrive. It may be sold again.</summary>
    NotBilled,

    /// <summary>There is a bill, and it can be paid.</summary>
    Open,

    /// <summary>Paid and acknowledged: final.</summary>
    Paid,

    /// <summary>The bill was canceled, by the payer, the till or the till's next bill, or its payment was reversed.</summary>
    Canceled,

    /// <summary>The debit failed.</summary>
    Failed,
}
