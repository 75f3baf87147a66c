using System.Security;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Reference.Client.Wire;

namespace Reference.Client.Transport;

/// <summary>
/// Calls SEQR: adds the credentials, measures the time, distinguishes results from refusals, and maps failures to one
/// exception.
/// </summary>
internal sealed partial class SeqrCaller(
    IOptions<SeqrClientOptions> options, TimeProvider clock, ILogger<SeqrCaller>? logger = null) : IDisposable
{
    private readonly ILogger log = logger ?? NullLogger<SeqrCaller>.Instance;
    private readonly SeqrEndpoint endpoint = new(options.Value);

    public void Dispose() => endpoint.Dispose();

    public async Task<SeqrResult<T>> CallAsync<TAnswer, T>(
        SeqrCall call, Func<ISeqrService, WireContext, Task<TAnswer?>> send, Func<TAnswer, T> read, CancellationToken cancellation)
        where TAnswer : WireResponse
        where T : class
    {
        cancellation.ThrowIfCancellationRequested();
        var credentials = call.SignedBy ?? options.Value.Credentials!;
        var (startedAt, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        try
        {
            var answer = await send(endpoint.Service, Context(credentials)).WaitAsync(cancellation);
            return Result(call.Operation, RequireAnswer(answer), read);
        }
        catch (Exception e) when (CallFailure.From(e) is { } failure)
        {
            var elapsed = clock.GetElapsedTime(started);
            LogFailed(log, call.Operation, endpoint.Address, failure.Failure, elapsed.TotalMilliseconds);
            var description = Mask(failure.Description, credentials.Password, call.Secret);
            throw new SeqrTransportException(Message(call.Operation, description, elapsed, failure), CauseWithoutSecrets(e))
            {
                Operation = call.Operation,
                Endpoint = endpoint.Address,
                StartedAt = startedAt,
                Elapsed = elapsed,
                Failure = failure.Failure,
                MayHaveBeenCarriedOut = failure.MayHaveBeenCarriedOut,
            };
        }
    }

    private static TAnswer RequireAnswer<TAnswer>(TAnswer? answer)
        where TAnswer : WireResponse => answer ?? throw new AnswerNotUnderstoodException("the answer has no return");

    private SeqrResult<T> Result<TAnswer, T>(string operation, TAnswer answer, Func<TAnswer, T> read)
        where TAnswer : WireResponse
        where T : class
    {
        // A missing code must not count as 0, which means success.
        if (!int.TryParse(answer.ResultCode, out var code))
            throw new AnswerNotUnderstoodException("the answer has no resultCode");
        if (code == (int)ResultCode.Success)
            return new(read(answer));
        var refusal = new Refusal((ResultCode)code, answer.ResultDescription);
        LogRefused(log, operation, code, refusal.Name);
        return new(refusal);
    }

    private WireContext Context(SeqrCredentials credentials) => new()
    {
        Channel = options.Value.Channel,
        ClientComment = options.Value.ClientComment,
        ClientId = options.Value.ClientId,
        ClientReference = options.Value.ClientReference(),
        ClientRequestTimeout = 0, // SEQR's certification requires 0.
        InitiatorPrincipalId = credentials.ToWire(),
        Password = credentials.Password,
    };

    private string Message(string operation, string description, TimeSpan elapsed, CallFailure failure) =>
        $"{operation} to {endpoint.Address} failed after {elapsed.TotalSeconds:0.0} s: {description}. The request "
        + (failure.MayHaveBeenCarriedOut ? "may have been carried out." : "was not carried out.");

    // Other causes quote the answer, and an answer may echo the request with its password.
    private static Exception? CauseWithoutSecrets(Exception thrown) =>
        thrown.Chain().FirstOrDefault(e => e is HttpRequestException or IOException or System.Net.Sockets.SocketException);

    private static string Mask(string text, params ReadOnlySpan<string?> secrets)
    {
        foreach (var secret in secrets)
        {
            if (!string.IsNullOrEmpty(secret))
                text = text.Replace(secret, "***").Replace(SecurityElement.Escape(secret), "***");
        }

        return text;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Operation} to {Endpoint} failed: {Failure} after {Milliseconds} ms")]
    private static partial void LogFailed(
        ILogger logger, string operation, Uri endpoint, SeqrTransportFailure failure, double milliseconds);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Operation} was refused: {Code} {Name}")]
    private static partial void LogRefused(ILogger logger, string operation, int code, string name);
}

/// <summary>A call's metadata.</summary>
/// <param name="Operation">The SOAP operation's name.</param>
/// <param name="SignedBy">The caller's credentials; null for those in the options.</param>
/// <param name="Secret">Another password in the request, besides the caller's.</param>
internal sealed record SeqrCall(string Operation, SeqrCredentials? SignedBy = null, string? Secret = null)
{
    public static implicit operator SeqrCall(string operation) => new(operation);
}
