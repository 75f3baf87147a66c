using System.Collections.Immutable;
using System.Text.Json;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.Simulator.Rest;

/// <summary>An answer to an issuer, with what is recorded beside it.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The body's type.</param>
/// <param name="Body">The body.</param>
internal sealed record IssuerAnswer(int Status, string ContentType, byte[] Body)
{
    public InvoiceReference? Invoice { get; init; }

    /// <summary>Why it is a refusal.</summary>
    public string? Detail { get; init; }

    public ImmutableArray<Finding> Findings { get; init; } = [];

    public static IssuerAnswer Json(byte[] body, InvoiceReference invoice) =>
        new(StatusCodes.Status200OK, "application/json;charset=UTF-8", body) { Invoice = invoice };

    public static IssuerAnswer Csv(byte[] body) => new(StatusCodes.Status200OK, "text/csv;charset=UTF-8;header=present", body);

    public static IssuerAnswer Refused(Problem problem, string why, params ImmutableArray<Finding> findings) => new(
        problem.Status, "application/problem+json", JsonSerializer.SerializeToUtf8Bytes(problem, ProblemJson.Readable.Problem))
    {
        Detail = why,
        Findings = findings,
    };
}
