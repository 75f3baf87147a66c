using System.Collections.Immutable;
using System.Diagnostics;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Telemetry;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Journal;

/// <summary>Records what happens in a sandbox beside the merchant's calls.</summary>
internal sealed class Recorder(IJournal journal, TimeProvider clock, TimeProvider wall)
{
    /// <summary>Carries out a payer's action, and records it with its outcome.</summary>
    /// <param name="action">The action's name: scan, confirm and so on.</param>
    /// <param name="arguments">Its arguments, never including a PIN.</param>
    /// <param name="act">Carries it out.</param>
    /// <param name="invoiceOf">The invoice it concerns, if that is known.</param>
    /// <param name="found">What else is wrong with what was scanned, once it was carried out.</param>
    public async ValueTask<Outcome<T>> PayerActs<T>(
        string action,
        ImmutableSortedDictionary<string, string> arguments,
        Func<ValueTask<Outcome<T>>> act,
        Func<T?, InvoiceReference?> invoiceOf,
        Func<ImmutableArray<Finding>>? found = null)
        where T : class
    {
        // Somebody may take a token for a reference or a code.
        var entry = Begin(EntryKind.PayerAction, action, arguments.SetItems(arguments.Select(Masked)));
        var started = Stopwatch.GetTimestamp();
        var outcome = await act();
        await journal.Record(entry with
        {
            Duration = Stopwatch.GetElapsedTime(started),
            Result = (int)outcome.Code,
            Detail = outcome.Refusal?.Reason is { } reason ? TokenText.Mask(reason) : null,
            Invoice = invoiceOf(outcome.Value)?.Value,
            Findings = [.. LinkRules.Judge(arguments.GetValueOrDefault("code")), .. found?.Invoke() ?? []],
            TraceParent = CurrentTrace.Value,
        });
        return outcome;
    }

    public ValueTask ClockChanged(string action, ImmutableSortedDictionary<string, string> arguments) =>
        journal.Record(Begin(EntryKind.ClockChange, action, arguments));

    /// <summary>Records an attempt to notify.</summary>
    /// <param name="notification">The notification.</param>
    /// <param name="attempt">The attempt.</param>
    /// <param name="scenario">The scenario that did something to it; null if none did.</param>
    /// <param name="isExcused">Whether the outcome is not the merchant's doing.</param>
    public ValueTask Notified(Notification notification, Attempt attempt, ActingScenario? scenario, bool isExcused) => journal.Record(
        Begin(EntryKind.NotificationAttempt, "notify", ImmutableSortedDictionary<string, string>.Empty) with
        {
            At = attempt.At,
            WallAt = wall.GetUtcNow() - attempt.Duration,
            Duration = attempt.Duration,
            Path = notification.Url,
            Invoice = notification.Invoice.Value,
            Status = attempt.Status,
            Detail = attempt.Error,
            Scenario = scenario,
            Findings = isExcused ? [] : NotificationRules.Judge(attempt),
            TraceParent = notification.TraceParent,
        });

    /// <summary>Records a createPurchase.</summary>
    /// <param name="url">The merchant's address.</param>
    /// <param name="request">The JSON that was posted.</param>
    /// <param name="answer">The merchant's answer.</param>
    /// <param name="scanned">The invoice that it led to, or why it led to none.</param>
    /// <param name="isExcused">
    /// Whether there is none because the merchant or the operator wants none, as is their right, or because of the scenario.
    /// </param>
    /// <param name="scenario">The scenario that did something to it; null if none did.</param>
    public ValueTask PurchaseAsked(
        string url, byte[] request, MerchantAnswer answer, Outcome<Invoice> scanned, bool isExcused, ActingScenario? scenario) =>
        journal.Record(Begin(EntryKind.PurchaseRequest, "createPurchase", ImmutableSortedDictionary<string, string>.Empty) with
        {
            WallAt = wall.GetUtcNow() - answer.Duration,
            Duration = answer.Duration,
            Path = url,
            Invoice = scanned.Value?.Reference.Value,
            Status = answer.Status,
            Detail = scanned.Refusal?.Reason,
            Scenario = scenario,
            Findings = scanned.Succeeded || isExcused
                ? []
                : [FindingCatalogue.PurchaseAnswerWrong.At(null, null, scanned.Refusal.Reason ?? "")],
            TraceParent = CurrentTrace.Value,
            Request = new("application/json;charset=UTF-8", request.Length, [.. request]),
            Response = answer.Status is null ? null : new(answer.ContentType, answer.Body.Length, [.. answer.Body]),
        });

    private static KeyValuePair<string, string> Masked(KeyValuePair<string, string> argument) =>
        new(argument.Key, TokenText.Mask(argument.Value));

    private JournalEntry Begin(EntryKind kind, string name, ImmutableSortedDictionary<string, string> arguments) =>
        new() { Kind = kind, At = clock.GetUtcNow(), WallAt = wall.GetUtcNow(), Name = name, Arguments = arguments };
}
