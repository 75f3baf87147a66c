using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control.Verification;

/// <summary>
/// Answers whether something happened as often as expected, or in the expected order. On request it waits for it.
/// </summary>
internal static class VerifyEndpoint
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public static void MapVerify(this IEndpointRouteBuilder routes) => routes.MapPost("/verify", Verify);

    private static async Task<IResult> Verify(
        Sandbox sandbox, MessageReader open, TimeProvider wall, IHostApplicationLifetime life, HttpContext context, JsonInput body)
    {
        var verification = Read(body, open);
        var within = body.ParsedValue("within", DurationText.Parse, DurationText.Allowed) ?? TimeSpan.Zero;
        if (within > LongestWait)
            body.Fault("within", $"is longer than {LongestWait.TotalSeconds}s; ask again for more.");
        if (body.Refusal() is { } refusal)
            return refusal;
        using var deadline = new CancellationTokenSource(within, wall);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, life.ApplicationStopping, context.RequestAborted);
        await JournalVerifier.Try(sandbox.Journal, verification!, end.Token);
        return Answer.Ok(VerificationView.Of(verification!, sandbox.Journal.Gap));
    }

    /// <summary>The statement to try; null if the input is refused.</summary>
    private static Core.Journal.Verification? Read(JsonInput body, MessageReader open)
    {
        var (match, sequence, times) = (body.Object("match"), body.Objects("sequence"), PatternInput.ReadTimes(body));
        if (sequence is null)
            return body.Required("match", match) is { } one ? new CountVerification(PatternInput.Read(one), times, open) : null;
        if (match is not null)
            body.Fault("sequence", "stands beside match; give one of them.");
        if (times != Times.Once)
            body.Fault("times", "counts what match finds; a sequence is looked for once.");
        if (sequence.Count == 0)
            body.Fault("sequence", "is empty.");
        return new SequenceVerification([.. sequence.Select(PatternInput.Read)], open);
    }
}
