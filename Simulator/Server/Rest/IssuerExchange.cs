using System.Diagnostics;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Telemetry;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Rest;

/// <summary>One call of an issuer: who calls is checked, the answer is sent, and both are recorded.</summary>
internal static class IssuerExchange
{
    private const string Header = "X-Auth-Token";

    private static readonly Problem Stranger = new(
        ProblemType.Unauthorized,
        "The issuer or the token is wrong",
        StatusCodes.Status401Unauthorized,
        $"Send the issuer's name as the parameter issuer, and the header {Header}: SHA-256 in hex of the name and the secret together.");

    public static async Task<IResult> Answer(
        HttpContext context, Sandbox sandbox, string name, Func<Partner, Task<IssuerAnswer>> carryOut)
    {
        var started = Stopwatch.GetTimestamp();
        var (at, wallAt) = (sandbox.Clock.GetUtcNow(), context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        var issuerId = context.Request.Query["issuer"] is [{ Length: > 0 } given] ? given : null;
        var answer = await AnswerOf(context, sandbox, issuerId, carryOut);
        await sandbox.Journal.Record(new()
        {
            Kind = EntryKind.Exchange,
            At = at,
            WallAt = wallAt,
            Duration = Stopwatch.GetElapsedTime(started),
            Name = name,
            Path = context.Request.Path.Value,
            Caller = issuerId is null ? null : Refusal.Quote(TokenText.Mask(issuerId)),
            Invoice = answer.Invoice?.Value,
            Status = answer.Status,
            Detail = answer.Detail,
            Findings = answer.Findings,
            TraceParent = CurrentTrace.Value,
            Headers = new SentHeaders().Of(context.Request.Headers),
            Response = new(answer.ContentType, answer.Body.Length, [.. answer.Body.AsSpan(0, Math.Min(answer.Body.Length, LongestKept))]),
        });
        context.Response.Headers.CacheControl = "no-store";
        context.Response.StatusCode = answer.Status;
        return TypedResults.Bytes(answer.Body, answer.ContentType);
    }

    // A report may have any length; its beginning tells what it was.
    private const int LongestKept = 64 * 1024;

    private static async Task<IssuerAnswer> AnswerOf(
        HttpContext context, Sandbox sandbox, string? issuerId, Func<Partner, Task<IssuerAnswer>> carryOut)
    {
        try
        {
            var (issuer, wrong) = await Authenticate(context.Request, sandbox, issuerId);
            if (issuer is null)
                return IssuerAnswer.Refused(Stranger, wrong, FindingCatalogue.AuthTokenWrong.At(null, null, wrong));
            await sandbox.CatchUp();
            return await carryOut(issuer);
        }
        catch (SandboxRemovedException)
        {
            return IssuerAnswer.Refused(GateProblems.SandboxRemoved, "The sandbox was removed.");
        }
        catch (StorageException error)
        {
            return IssuerAnswer.Refused(GateProblems.StoreUnavailable(error), "The store is not available.");
        }
    }

    /// <summary>The issuer that calls, or why it is not let in; the caller is not told which.</summary>
    private static async ValueTask<(Partner? Issuer, string Wrong)> Authenticate(HttpRequest request, Sandbox sandbox, string? issuerId)
    {
        var token = request.Headers[Header] is [{ Length: > 0 } sent] ? sent.Trim() : null;
        if (issuerId is null)
            return (null, "The parameter issuer is missing, or is there twice.");
        if (token is null)
            return (null, $"The header {Header} is missing, or is there twice.");
        if (await sandbox.Store.FindPartner(PartnerKind.Issuer, issuerId) is not { Value: { Secret: { } secret } issuer })
            return (null, $"There is no issuer '{Refusal.Quote(TokenText.Mask(issuerId))}' in this sandbox.");
        return secret.MatchesToken(token) ? (issuer, "") : (null, $"The {Header} is another one than that of the issuer {issuerId}.");
    }
}
