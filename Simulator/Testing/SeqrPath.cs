namespace SeqrSandbox.Testing;

/// <summary>
/// The addresses of SEQR's service. They differ in how they treat an invoice without acknowledgmentMode.
/// </summary>
public enum SeqrPath
{
    /// <summary><c>/soap/merchant/cashregister-2</c>: an invoice without acknowledgmentMode needs an acknowledgment.</summary>
    CashRegister2,

    /// <summary><c>/extclientproxy/service/v2</c>: like the current one.</summary>
    ExternalClientV2,

    /// <summary><c>/extclientproxy/service</c>, the oldest: an invoice without acknowledgmentMode needs no acknowledgment.</summary>
    ExternalClient,
}
