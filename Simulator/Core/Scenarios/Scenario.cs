using System.Collections.Immutable;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>
/// The scripted course of an invoice, as data: what the payer does and when, how the merchant is answered, and how it
/// is notified.
/// </summary>
public sealed record Scenario
{
    private readonly ImmutableArray<PostRule> posts = [];

    public required string Name { get; init; }

    /// <summary>Its purpose in a sentence, or its name if its file gives none.</summary>
    public required string Description { get; init; }

    /// <summary>
    /// Which invoices it takes by itself. Without it, the scenario applies only by name or as the default.
    /// </summary>
    public ScenarioMatch? Match { get; init; }

    /// <summary>Steps of the person with the phone, in order.</summary>
    public ImmutableArray<PayerStep> Payer { get; init; } = [];

    /// <summary>The answers to the merchant's calls. The first rule that applies to a call counts.</summary>
    public ImmutableArray<CallRule> Calls { get; init; } = [];

    /// <summary>What goes wrong with SEQR's posts to the merchant. The first rule that applies to a post counts.</summary>
    // A plan that was stored before there were any has none.
    public ImmutableArray<PostRule> Posts { get => posts.IsDefault ? [] : posts; init => posts = value; }

    public NotificationRule Notification { get; init; } = NotificationRule.AsSeqrDoes;

    /// <summary>When a reservation expires, instead of the invoice's own time.</summary>
    public DurationRange? ReservationExpires { get; init; }
}

/// <summary>How a notification is delivered.</summary>
public sealed record NotificationRule(NotificationTiming Deliver, DurationRange? After)
{
    public static NotificationRule AsSeqrDoes { get; } = new(NotificationTiming.Once, null);
}

/// <summary>Whether, how often and when a notification is delivered.</summary>
public enum NotificationTiming
{
    Once,

    Never,

    /// <summary>The same notification is sent twice.</summary>
    Twice,

    /// <summary>Some time after it became due.</summary>
    Late,

    /// <summary>Before the answer to getPaymentStatus that shows the payment.</summary>
    Early,
}

/// <summary>
/// A scenario takes one more invoice of the sandbox. The save fails unless Before is still the number of earlier uses.
/// </summary>
public sealed record ScenarioUse(string Scenario, int Before);

/// <summary>
/// The scenarios of one sandbox at this moment: the built-in ones, those in files, and those put by a call.
/// </summary>
public interface IScenarioLibrary
{
    /// <summary>The scenarios that take invoices by themselves, newest first.</summary>
    IReadOnlyList<Scenario> Newest { get; }

    /// <summary>The scenario with this name; the newest, if several have it.</summary>
    Scenario? Find(string name);

    /// <summary>The scenario for invoices that no other takes.</summary>
    Scenario Default { get; }
}
