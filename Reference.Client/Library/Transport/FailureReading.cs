using System.Net;
using System.Net.Sockets;
using System.ServiceModel;
using System.Xml;

namespace Reference.Client.Transport;

/// <summary>Reads from what System.ServiceModel threw in which way a call failed.</summary>
/// <param name="Failure">In which way.</param>
/// <param name="MayHaveBeenCarriedOut">False only when it is certain that SEQR did nothing.</param>
/// <param name="Story">The same for a person, without an excerpt of any message: an echoed request would show the password.</param>
internal sealed record FailureReading(SeqrTransportFailure Failure, bool MayHaveBeenCarriedOut, string Story)
{
    // Where System.ServiceModel leaves the status of an HTTP answer that it did not take.
    private const string StatusKey = "System.ServiceModel.Channels.HttpInput.HttpStatusCode";

    /// <summary>Null when the exception is no transport trouble but a mistake in the call, or a bug.</summary>
    public static FailureReading? Of(Exception thrown) => thrown switch
    {
        AnswerNotUnderstoodException e => new(SeqrTransportFailure.NotUnderstood, true, e.Message),
        FaultException e => Fault(e),
        TimeoutException => new(SeqrTransportFailure.TimedOut, true, "no answer in time"),
        ServerTooBusyException => Status(HttpStatusCode.ServiceUnavailable),
        CommunicationException e => Communication(e),
        XmlException => NotSoap,
        _ => null,
    };

    private static FailureReading NotSoap { get; } = new(SeqrTransportFailure.NotUnderstood, true, "the answer is not SEQR's SOAP");

    private static FailureReading Communication(CommunicationException thrown)
    {
        if (thrown.Data[StatusKey] is HttpStatusCode status)
            return Status(status);
        if (thrown.Chain().OfType<HttpRequestException>().FirstOrDefault() is { } http)
            return Http(http);
        if (thrown.Chain().Any(e => e is TimeoutException))
            return new(SeqrTransportFailure.TimedOut, true, "no answer in time");
        if (thrown.Chain().Any(e => e is IOException or SocketException))
            return new(SeqrTransportFailure.ConnectionLost, true, "the connection broke before the answer was there");
        return thrown is EndpointNotFoundException ? Status(HttpStatusCode.NotFound) : NotSoap;
    }

    private static FailureReading Http(HttpRequestException http) => http.HttpRequestError switch
    {
        HttpRequestError.ConnectionError => new(SeqrTransportFailure.NotReached, false, "nothing answers at this address"),
        HttpRequestError.NameResolutionError => new(SeqrTransportFailure.NotReached, false, "the host's name is unknown"),
        HttpRequestError.SecureConnectionError => new(SeqrTransportFailure.NotReached, false, "no secure connection could be made"),
        _ => new(SeqrTransportFailure.ConnectionLost, true, "the connection broke before the answer was there"),
    };

    // 408 is the one client error after which the server may have seen the whole request.
    private static FailureReading Status(HttpStatusCode status) => new(
        SeqrTransportFailure.HttpStatus,
        MayHaveBeenCarriedOut: status is < HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout,
        $"HTTP status {(int)status}");

    // SOAP 1.1, section 4.4.1: all of these codes but Server say that the message as such was not processed.
    private static FailureReading Fault(FaultException fault) => new(
        SeqrTransportFailure.SoapFault,
        MayHaveBeenCarriedOut: fault.Code.Name is not ("Client" or "VersionMismatch" or "MustUnderstand"),
        $"SOAP fault {fault.Code.Name}: {fault.Reason}");
}
