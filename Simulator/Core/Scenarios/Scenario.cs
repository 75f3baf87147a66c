using System.Collections.Immutable;

namespace SeqrSandbox.Core.Scenarios;

/// <summary>
/// What shall happen to an invoice, as data: what the payer does and when, what the merchant is answered, how it is
/// notified.
/// </summary>
public sealed record Scenario
{
    public required string Name { get; init; }

    /// <summary>What it is for, in a sentence; its name where its file has none.</summary>
    public required string Description { get; init; }

    /// <summary>Which invoices it takes by itself. Without it, it applies only when it is named, or is the default.</summary>
    public ScenarioMatch? Match { get; init; }

    /// <summary>Steps of the person with the phone, in order.</summary>
    public ImmutableArray<PayerStep> Payer { get; init; } = [];

    /// <summary>What the merchant gets back; the first rule that applies to a call counts.</summary>
    public ImmutableArray<CallRule> Calls { get; init; } = [];

    public NotificationRule Notification { get; init; } = NotificationRule.AsSeqrDoes;

    /// <summary>When a reservation runs out, instead of what the invoice says.</summary>
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

    /// <summary>The merchant gets the same one again.</summary>
    Twice,

    /// <summary>Some time after it became due.</summary>
    Late,

    /// <summary>Before the answer to getPaymentStatus that shows the payment.</summary>
    Early,
}

/// <summary>A scenario takes one more invoice of the sandbox. Saved only if nobody used it since: then it took as many before.</summary>
public sealed record ScenarioUse(string Scenario, int Before);

/// <summary>
/// The scenarios of one sandbox as they are at this moment: the ones that come with the simulator, files and those put
/// by a call.
/// </summary>
public interface IScenarioLibrary
{
    /// <summary>Those that take invoices by themselves, the newest first.</summary>
    IReadOnlyList<Scenario> Newest { get; }

    /// <summary>The one with this name; the newest, where several have it.</summary>
    Scenario? Find(string name);

    /// <summary>What acts on an invoice that nothing else takes.</summary>
    Scenario Default { get; }
}
