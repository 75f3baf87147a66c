using System.Collections.Immutable;
using System.Diagnostics;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Results;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>Records what happens in a sandbox beside the merchant's calls.</summary>
internal sealed class Recorder(IJournal journal, TimeProvider clock, TimeProvider wall)
{
    /// <summary>Carries out a payer's action, and records it with its outcome.</summary>
    /// <param name="action">The action's name: scan, confirm and so on.</param>
    /// <param name="arguments">Its arguments, never including a PIN.</param>
    /// <param name="act">Carries it out.</param>
    /// <param name="invoiceOf">The invoice it concerns, if that is known.</param>
    public async ValueTask<Outcome<T>> PayerActs<T>(
        string action,
        ImmutableSortedDictionary<string, string> arguments,
        Func<ValueTask<Outcome<T>>> act,
        Func<T?, InvoiceReference?> invoiceOf)
        where T : class
    {
        var entry = Begin(EntryKind.PayerAction, action, arguments);
        var started = Stopwatch.GetTimestamp();
        var outcome = await act();
        await journal.Record(entry with
        {
            Duration = Stopwatch.GetElapsedTime(started),
            Result = (int)outcome.Code,
            Detail = outcome.Refusal?.Reason,
            Invoice = invoiceOf(outcome.Value)?.Value,
            Findings = LinkRules.Judge(arguments.GetValueOrDefault("code")),
        });
        return outcome;
    }

    public ValueTask ClockChanged(string action, ImmutableSortedDictionary<string, string> arguments) =>
        journal.Record(Begin(EntryKind.ClockChange, action, arguments));

    public ValueTask Notified(Notification notification, Attempt attempt) => journal.Record(
        Begin(EntryKind.NotificationAttempt, "notify", ImmutableSortedDictionary<string, string>.Empty) with
        {
            At = attempt.At,
            WallAt = wall.GetUtcNow() - attempt.Duration,
            Duration = attempt.Duration,
            Path = notification.Url,
            Invoice = notification.Invoice.Value,
            Status = attempt.Status,
            Detail = attempt.Error,
            Findings = NotificationRules.Judge(attempt),
        });

    private JournalEntry Begin(EntryKind kind, string name, ImmutableSortedDictionary<string, string> arguments) =>
        new() { Kind = kind, At = clock.GetUtcNow(), WallAt = wall.GetUtcNow(), Name = name, Arguments = arguments };
}
