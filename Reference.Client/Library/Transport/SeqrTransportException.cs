namespace Reference.Client;

/// <summary>
/// A request to SEQR got no answer that can be read. Says what was tried; never contains the password. Whether it is safe to send
/// the request again depends on <see cref="MayHaveBeenCarriedOut"/>.
/// </summary>
#pragma warning disable CA1032 // Made by this library alone, always with all of its members.
public sealed class SeqrTransportException : Exception
#pragma warning restore CA1032
{
    internal SeqrTransportException(string message, Exception? cause)
        : base(message, cause)
    {
    }

    /// <summary>The operation that was called, by its SOAP name.</summary>
    public required string Operation { get; init; }

    /// <summary>Where the request was sent.</summary>
    public required Uri Endpoint { get; init; }

    /// <summary>When the call began.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>How long the call had taken when it failed.</summary>
    public required TimeSpan Elapsed { get; init; }

    /// <summary>In which way it failed.</summary>
    public required SeqrTransportFailure Failure { get; init; }

    /// <summary>
    /// Whether SEQR may have done what was asked, although no answer arrived. False only when that is certain: no connection was
    /// made, the request was turned away with a client error (4xx), or SEQR answered that it could not read it.
    /// </summary>
    public required bool MayHaveBeenCarriedOut { get; init; }
}

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
