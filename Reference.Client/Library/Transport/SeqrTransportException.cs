namespace Reference.Client;

/// <summary>
/// A request to SEQR got no readable answer. The exception describes the request and never contains the password.
/// Whether it is safe to send the request again depends on <see cref="MayHaveBeenCarriedOut"/>.
/// </summary>
#pragma warning disable CA1032 // Only this library creates it, always with all members.
public sealed class SeqrTransportException : Exception
#pragma warning restore CA1032
{
    internal SeqrTransportException(string message, Exception? cause)
        : base(message, cause)
    {
    }

    /// <summary>The SOAP name of the operation.</summary>
    public required string Operation { get; init; }

    /// <summary>The address of the service.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>When the call began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The time from the start of the call to its failure.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>The kind of failure.</summary>
    public required SeqrTransportFailure Failure { get; init; }

    /// <summary>
    /// Whether SEQR may have carried out the request, although no answer arrived. False only if it certainly did not:
    /// there was no connection, the server rejected the request with a client error (4xx), or SEQR answered that it
    /// could not read the request.
    /// </summary>
    public required bool MayHaveBeenCarriedOut { get; init; }
}

/// <summary>Why a request has no answer.</summary>
public enum SeqrTransportFailure
{
    /// <summary>No connection: nothing listens at the address, the name is unknown, or TLS failed. The request was not sent.</summary>
    NotReached,

    /// <summary>No answer within <see cref="SeqrClientOptions.Timeout"/>.</summary>
    TimedOut,

    /// <summary>The connection broke before the whole answer arrived.</summary>
    ConnectionLost,

    /// <summary>An HTTP status without a SOAP answer, from SEQR or from a proxy in front of it.</summary>
    HttpStatus,

    /// <summary>A SOAP fault: SEQR could not read the message as a call.</summary>
    SoapFault,

    /// <summary>The answer is not SOAP, or not from SEQR.</summary>
    NotUnderstood,
}
