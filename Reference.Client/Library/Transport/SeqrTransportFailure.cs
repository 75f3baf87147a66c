namespace Reference.Client;

/// <summary>In which way a request came to have no answer.</summary>
public enum SeqrTransportFailure
{
    /// <summary>No connection: nothing listens there, the name is unknown, or TLS failed. The request was not sent.</summary>
    NotReached,

    /// <summary>No answer within <see cref="SeqrClientOptions.Timeout"/>.</summary>
    TimedOut,

    /// <summary>The connection broke before the whole answer was there.</summary>
    ConnectionLost,

    /// <summary>An HTTP status that is no SOAP answer, from SEQR or from something in front of it.</summary>
    HttpStatus,

    /// <summary>A SOAP fault: SEQR's way of saying that the message is not a call it can read.</summary>
    SoapFault,

    /// <summary>An answer came that is not SOAP, or not SEQR's.</summary>
    NotUnderstood,
}
