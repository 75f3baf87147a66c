namespace SeqrSandbox.Core.Invoices;

/// <summary>Who or what ended an invoice: later answers depend on it.</summary>
public enum CancelReason
{
    ByMerchant,
    ByPayer,
    NotAcknowledged,
    ReservationExpired,
    Superseded,
    TerminalUnregistered,
}
