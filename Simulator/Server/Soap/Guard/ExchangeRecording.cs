using System.Diagnostics;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Findings;
using SeqrSandbox.Simulator.Telemetry;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// One exchange while it is recorded: filled as the call is read and carried out, handed in with the answer.
/// </summary>
internal sealed class ExchangeRecording(Sandbox sandbox, RecentMessages recent, TimeProvider wall, HttpRequest request)
{
    private const string CallerGone = "The caller had gone before the answer was sent.";

    private readonly long started = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset at = sandbox.Clock.GetUtcNow();
    private readonly DateTimeOffset wallAt = wall.GetUtcNow();
    private readonly string path = request.Path.Value ?? "";

    private readonly string? connection = request.HttpContext.Connection.Id;

    // Taken now, because SoapCore replaces them with its own.
    private readonly RecordedHeaders? headers = sandbox.Journal.IsKept ? recent.Headers.Of(request.Headers) : null;

    /// <summary>The message, once it has arrived.</summary>
    public IncomingMessage? Message { get; set; }

    /// <summary>The call, once it was understood.</summary>
    public WireRequest? Call { get; set; }

    /// <summary>How long it took to carry out the call, if its answer is held back after that.</summary>
    private TimeSpan? carriedOutAfter;

    /// <summary>Why the answer is a fault; null if it is not one.</summary>
    public string? Fault { get; set; }

    /// <summary>The name of the sandbox.</summary>
    public string Sandbox => sandbox.Name;

    /// <summary>The time since the call began.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <summary>Notes that the call is carried out and its answer waits.</summary>
    public void HoldBack() => carriedOutAfter = Elapsed;

    /// <summary>
    /// Hands in the exchange with the client's answer; null if it gets none. The answer may not have gone out yet, but
    /// it no longer changes.
    /// </summary>
    /// <returns>See <see cref="IJournal.Record"/>.</returns>
    public ValueTask HandIn(SoapAnswer? answer)
    {
        var journal = sandbox.Journal;
        if (!journal.IsKept)
            return ValueTask.CompletedTask;
        var reply = Call?.Reply;
        var message = Call is not null && Message is not null
            ? recent.Requests.Examine(sandbox.Examination, Call, Message.Body, Message.ContentType)
            : null;
        var isLate = Call?.Script?.Fault is { Kind: FaultKind.Delay };
        var wasRead = answer is not null && (isLate || Call?.Script?.Fault is null);
        var entry = new JournalEntry
        {
            Kind = EntryKind.Exchange,
            At = at,
            WallAt = wallAt,
            Duration = Elapsed,
            CarriedOutAfter = carriedOutAfter,
            Name = Call?.Operation.Name,
            Path = path,
            Caller = message?.Caller,
            Invoice = message?.InvoiceReference ?? reply?.Subject?.Reference.Value,
            // What SEQR answered counts only if the client could read it.
            Result = wasRead ? reply?.Number : null,
            Status = answer?.Status,
            Detail = Fault ?? Sentences(
                wasRead ? reply?.Refusal?.Reason ?? reply?.Summary : isLate ? CallerGone : null, ScriptText.Unknown(Call?.Script)),
            Scenario = ScriptText.Acting(Call?.Script),
            TraceParent = CurrentTrace.Value,
            Headers = headers,
            Request = message?.Recorded ?? Message?.Recorded,
            Response = answer is null ? null : recent.Answers.Record(answer),
        };
        // What waits with the entry must not keep this recording in memory.
        return journal.Record(entry, message is null ? null : new AnsweredCall(sandbox, Call!, message, Message!.Findings, connection));
    }

    private static string? Sentences(string? reason, string? more) => reason is null ? more : more is null ? reason : $"{reason} {more}";
}
