using System.Net;
using System.Net.Sockets;
using System.ServiceModel;
using System.Xml;

namespace Reference.Client.Transport;

/// <summary>Classifies how a call failed, from the exception of System.ServiceModel.</summary>
/// <param name="Failure">The kind of failure.</param>
/// <param name="MayHaveBeenCarriedOut">False only if SEQR certainly did nothing.</param>
/// <param name="Description">A description without any part of a message, because an echoed request would show the password.</param>
internal sealed record CallFailure(SeqrTransportFailure Failure, bool MayHaveBeenCarriedOut, string Description)
{
    /// <summary>Null if the exception is not a transport failure but an error in the call, or a bug.</summary>
    public static CallFailure? From(Exception thrown) => thrown switch
    {
        AnswerNotUnderstoodException e => new(SeqrTransportFailure.NotUnderstood, true, e.Message),
        TimeoutException => TimedOut,
        CommunicationException e => Communication(e),
        XmlException => NotSoap,
        // HttpClient does not wrap it if the server closes a connection in the moment in which it is made.
        SocketException => Broken,
        _ => null,
    };

    private static CallFailure TimedOut { get; } = new(SeqrTransportFailure.TimedOut, true, "no answer in time");

    private static CallFailure NotSoap { get; } = new(SeqrTransportFailure.NotUnderstood, true, "the answer is not SEQR's SOAP");

    private static CallFailure Communication(CommunicationException thrown) =>
        thrown.Chain().Select(Cause).FirstOrDefault(failure => failure is not null) ?? NotSoap;

    private static CallFailure? Cause(Exception link) => link switch
    {
        FaultException fault => Fault(fault),
        HttpRequestException { StatusCode: { } status } => Status(status),
        HttpRequestException http => Http(http),
        TimeoutException => TimedOut,
        IOException or SocketException => Broken,
        _ => null,
    };

    private static CallFailure Broken { get; } =
        new(SeqrTransportFailure.ConnectionLost, true, "the connection broke before the answer was there");

    private static CallFailure Http(HttpRequestException http) => http.HttpRequestError switch
    {
        HttpRequestError.ConnectionError => new(SeqrTransportFailure.NotReached, false, "nothing answers at this address"),
        HttpRequestError.NameResolutionError => new(SeqrTransportFailure.NotReached, false, "the host's name is unknown"),
        // This text is about the server's certificate and comes from the client. It contains no message.
        HttpRequestError.SecureConnectionError => new(
            SeqrTransportFailure.NotReached, false, $"no secure connection could be made: {http.GetBaseException().Message.TrimEnd('.')}"),
        _ => Broken,
    };

    // 408 is the only client error after which the server may have read the whole request.
    private static CallFailure Status(HttpStatusCode status) => new(
        SeqrTransportFailure.HttpStatus,
        MayHaveBeenCarriedOut: status
            is < HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout,
        $"HTTP status {(int)status}");

    // SOAP 1.1, section 4.4.1: the code Client means that the message was wrong and was not processed. System.ServiceModel does not pass on
    // the codes about headers and versions, so those faults are classified as not understood.
    private static CallFailure Fault(FaultException fault) => new(
        SeqrTransportFailure.SoapFault,
        MayHaveBeenCarriedOut: fault.Code.Name is not "Client",
        $"SOAP fault {fault.Code.Name}: {fault.Reason}");
}

/// <summary>The answer is SOAP, but lacks a required member. This exception never leaves the library.</summary>
internal sealed class AnswerNotUnderstoodException(string message) : Exception(message);

/// <summary>Lists an exception and its inner exceptions, outermost first.</summary>
internal static class ExceptionChain
{
    public static IEnumerable<Exception> Chain(this Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            yield return e;
    }
}
