using System.Diagnostics;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Findings;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>One exchange as it is being recorded: filled while the call is read and carried out, handed in with the answer.</summary>
internal sealed class ExchangeRecording(Sandbox sandbox, RecentMessages recent, TimeProvider wall, HttpRequest request)
{
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly DateTimeOffset at = sandbox.Clock.GetUtcNow();
    private readonly DateTimeOffset wallAt = wall.GetUtcNow();
    private readonly string path = request.Path.Value ?? "";

    // Now: the engine puts its own in their place.
    private readonly RecordedHeaders? headers = sandbox.Journal.IsKept ? recent.Headers.Of(request.Headers) : null;

    /// <summary>The message, once it came.</summary>
    public IncomingMessage? Message { get; set; }

    /// <summary>What was called, once it was understood.</summary>
    public WireRequest? Call { get; set; }

    /// <summary>How long after it began the call was carried out, where the answer is held back after that.</summary>
    private TimeSpan? carriedOutAfter;

    /// <summary>Why it was answered with a fault.</summary>
    public string? Fault { get; set; }

    /// <summary>The call is carried out, and its answer waits.</summary>
    public void HoldBack() => carriedOutAfter = Stopwatch.GetElapsedTime(started);

    /// <summary>
    /// Hands the exchange in, with what the client gets: null is no answer. It may be on its way or not: it will never
    /// be anything else.
    /// </summary>
    public void HandIn(SoapAnswer? answer)
    {
        var journal = sandbox.Journal;
        if (!journal.IsKept)
            return;
        var reply = Call?.Reply;
        var message = Call is not null && Message is not null
            ? recent.Requests.Examine(sandbox.Examination, Call, Message.Body, Message.ContentType)
            : null;
        var wasRead = Call?.Script?.Fault is null or { Kind: FaultKind.Delay };
        var entry = new JournalEntry
        {
            Kind = EntryKind.Exchange,
            At = at,
            WallAt = wallAt,
            Duration = Stopwatch.GetElapsedTime(started),
            CarriedOutAfter = carriedOutAfter,
            Name = Call?.Operation.Name,
            Path = path,
            Caller = message?.Caller,
            Invoice = message?.InvoiceReference ?? reply?.Subject?.Reference.Value,
            // What SEQR answered counts only if the client could read it.
            Result = wasRead ? (int?)reply?.Code : null,
            Status = answer?.Status,
            Detail = Fault ?? Sentences(wasRead ? reply?.Refusal?.Reason : null, ScriptText.Unknown(Call?.Script)),
            Scenario = ScriptText.Acting(Call?.Script),
            Headers = headers,
            Request = message?.Recorded ?? Message?.Recorded,
            Response = answer is null ? null : recent.Answers.Record(answer),
        };
        if (message is null)
        {
            journal.Record(entry);
            return;
        }

        // What waits with the entry holds nothing of this.
        var (world, call) = (sandbox, new AnsweredCall(Call!, message, Message!.Findings));
        journal.Record(entry, recorded => Complete(world, call, recorded));
    }

    private static string? Sentences(string? reason, string? more) => reason is null ? more : more is null ? reason : $"{reason} {more}";

    /// <summary>Off the path of the call: what the merchant did before, and which invoice a reference of a payment belongs to.</summary>
    private static async ValueTask<JournalEntry> Complete(Sandbox sandbox, AnsweredCall call, JournalEntry entry)
    {
        var findings = await ExchangeFindings.Judge(sandbox, call, entry);
        if (!findings.IsEmpty)
            entry = entry with { Findings = findings };
        return entry.Invoice is null && call.Message.ErsReference is { } ersReference
            && await sandbox.Store.FindInvoice(new ErsReference(ersReference)) is { } paid
                ? entry with { Invoice = paid.Value.Reference.Value }
                : entry;
    }
}
