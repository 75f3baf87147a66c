using System.Globalization;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Http;

/// <summary>
/// A fault that is done to the caller's connection. Where another server has that connection, the fault is handed to it as an answer.
/// </summary>
/// <param name="Kind">What is done: silence, a reset, or half an answer.</param>
/// <param name="Amount">How long the silence is, in milliseconds, or the whole answer, in bytes.</param>
/// <param name="Status">The answer's HTTP status.</param>
/// <param name="ContentType">The answer's Content-Type.</param>
/// <param name="Body">The half that is sent.</param>
internal sealed record HandedFault(FaultKind Kind, long Amount, int Status, string ContentType, ReadOnlyMemory<byte> Body)
{
    public static HandedFault Reset { get; } = new(FaultKind.Reset, 0, StatusCodes.Status200OK, "", default);

    public static HandedFault Silence(TimeSpan length) =>
        new(FaultKind.Timeout, (long)length.TotalMilliseconds, StatusCodes.Status200OK, "", default);

    /// <param name="status">The answer's HTTP status.</param>
    /// <param name="contentType">Its Content-Type.</param>
    /// <param name="length">The length of the whole, in bytes.</param>
    /// <param name="half">What is sent of it.</param>
    public static HandedFault Half(int status, string contentType, long length, ReadOnlyMemory<byte> half) =>
        new(FaultKind.Truncated, length, status, contentType, half);

    /// <summary>Reads what another server handed over.</summary>
    public static HandedFault Read(string header, int status, string contentType, ReadOnlyMemory<byte> body)
    {
        var parts = header.Split(' ');
        return new(Enum.Parse<FaultKind>(parts[0]), long.Parse(parts[1], CultureInfo.InvariantCulture), status, contentType, body);
    }

    public Task HandOver(HttpContext context)
    {
        var response = context.Response;
        response.StatusCode = Status;
        response.ContentType = ContentType.Length > 0 ? ContentType : null;
        response.ContentLength = Body.Length;
        response.Headers[PeerCall.Fault] = string.Create(CultureInfo.InvariantCulture, $"{Kind} {Amount}");
        return response.Body.WriteAsync(Body, context.RequestAborted).AsTask();
    }
}
