namespace SeqrSandbox.Core.Scenarios;

/// <summary>Ways an exchange can go wrong between the merchant and SEQR.</summary>
public enum FaultKind
{
    /// <summary>The answer comes late.</summary>
    Delay,

    /// <summary>No answer comes, until the client gives up.</summary>
    Timeout,

    /// <summary>The connection is reset.</summary>
    Reset,

    /// <summary>A 200 without a body.</summary>
    Empty,

    /// <summary>Bytes of the answer are damaged.</summary>
    Garbled,

    /// <summary>An HTTP status with a page, as a proxy or a server in trouble sends it.</summary>
    Http,

    /// <summary>A SOAP fault instead of a result.</summary>
    SoapFault,

    /// <summary>The connection ends in the middle of the answer.</summary>
    Truncated,
}
