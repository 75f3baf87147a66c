using System.Net;
using System.Net.Sockets;
using System.ServiceModel;
using System.Xml;

namespace Reference.Client.Transport;

/// <summary>Reads from what System.ServiceModel threw in which way a call failed.</summary>
/// <param name="Failure">In which way.</param>
/// <param name="MayHaveBeenCarriedOut">False only when it is certain that SEQR did nothing.</param>
/// <param name="Description">The same for a person, without an excerpt of any message: an echoed request would show the password.</param>
internal sealed record CallFailure(SeqrTransportFailure Failure, bool MayHaveBeenCarriedOut, string Description)
{
    /// <summary>Null when the exception is no transport trouble but a mistake in the call, or a bug.</summary>
    public static CallFailure? From(Exception thrown) => thrown switch
    {
        AnswerNotUnderstoodException e => new(SeqrTransportFailure.NotUnderstood, true, e.Message),
        TimeoutException => TimedOut,
        CommunicationException e => Communication(e),
        XmlException => NotSoap,
        _ => null,
    };

    private static CallFailure TimedOut { get; } = new(SeqrTransportFailure.TimedOut, true, "no answer in time");

    private static CallFailure NotSoap { get; } = new(SeqrTransportFailure.NotUnderstood, true, "the answer is not SEQR's SOAP");

    private static CallFailure Communication(CommunicationException thrown) => thrown.Chain().Select(Cause).FirstOrDefault(r => r is not null) ?? NotSoap;

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
        // Told by this side about the other's certificate: no message is in it.
        HttpRequestError.SecureConnectionError => new(
            SeqrTransportFailure.NotReached, false, $"no secure connection could be made: {http.GetBaseException().Message.TrimEnd('.')}"),
        _ => Broken,
    };

    // 408 is the one client error after which the server may have seen the whole request.
    private static CallFailure Status(HttpStatusCode status) => new(
        SeqrTransportFailure.HttpStatus,
        MayHaveBeenCarriedOut: status is < HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError or HttpStatusCode.RequestTimeout,
        $"HTTP status {(int)status}");

    // SOAP 1.1, section 4.4.1: Client says that the message as such was at fault, and not processed. The codes about headers and versions
    // arrive without their code, as an answer not understood, which claims no more than is known.
    private static CallFailure Fault(FaultException fault) => new(
        SeqrTransportFailure.SoapFault,
        MayHaveBeenCarriedOut: fault.Code.Name is not "Client",
        $"SOAP fault {fault.Code.Name}: {fault.Reason}");
}

/// <summary>The answer is SOAP, but lacks what every answer of SEQR has. Never leaves the library.</summary>
internal sealed class AnswerNotUnderstoodException(string message) : Exception(message);

/// <summary>Walks an exception and its causes, outermost first.</summary>
internal static class ExceptionChain
{
    public static IEnumerable<Exception> Chain(this Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
            yield return e;
    }
}
