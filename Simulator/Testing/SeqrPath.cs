namespace SeqrSandbox.Testing;

/// <summary>The addresses SEQR's service has. They differ in what they make of an invoice without acknowledgmentMode.</summary>
public enum SeqrPath
{
    /// <summary><c>/soap/merchant/cashregister-2</c>: an invoice without acknowledgmentMode needs an acknowledgment.</summary>
    CashRegister2,

    /// <summary><c>/extclientproxy/service/v2</c>: as the current one.</summary>
    ExternalClientV2,

    /// <summary><c>/extclientproxy/service</c>, the oldest: an invoice without acknowledgmentMode needs no acknowledgment.</summary>
    ExternalClient,
}
