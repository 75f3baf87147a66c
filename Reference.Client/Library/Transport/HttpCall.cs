using System.ServiceModel;

namespace Reference.Client.Transport;

/// <summary>Measures a call over plain HTTP, and maps its failure to the exception of all calls.</summary>
internal static class HttpCall
{
    public static async Task<T> RunAsync<T>(
        string operation, Uri endpoint, TimeProvider clock, Func<Task<T>> call, CancellationToken cancellation)
    {
        var (startedAt, started) = (clock.GetUtcNow(), clock.GetTimestamp());
        try
        {
            return await call();
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested && CallFailure.From(Seen(e)) is { } failure)
        {
            var elapsed = clock.GetElapsedTime(started);
            throw new SeqrTransportException(
                $"{operation} to {endpoint} failed after {elapsed.TotalSeconds:0.0} s: {failure.Description}. The request "
                    + (failure.MayHaveBeenCarriedOut ? "may have been carried out." : "was not carried out."),
                e as HttpRequestException)
            {
                Operation = operation,
                Endpoint = endpoint,
                StartedAt = startedAt,
                Elapsed = elapsed,
                Failure = failure.Failure,
                MayHaveBeenCarriedOut = failure.MayHaveBeenCarriedOut,
            };
        }
    }

    /// <summary>The failure as the invoice's channel reports it.</summary>
    private static Exception Seen(Exception thrown) => thrown switch
    {
        OperationCanceledException => new TimeoutException(),
        HttpRequestException or IOException => new CommunicationException("", thrown),
        _ => thrown,
    };
}
