namespace SeqrSandbox.Core.Scenarios;

/// <summary>What goes wrong with a post of SEQR's to the merchant.</summary>
public sealed record PostRule
{
    public required PostKind On { get; init; }

    /// <summary>
    /// The first post it applies to, counted from 1: the attempts of a notification, or the posts for one code.
    /// </summary>
    public int First { get; init; } = 1;

    /// <summary>The last post it applies to; null for no end.</summary>
    public int? Last { get; init; }

    public required PostFault Fault { get; init; }
}

/// <summary>What SEQR posts to merchants.</summary>
public enum PostKind
{
    /// <summary>Asks for an invoice, for the payer who has scanned a code.</summary>
    CreatePurchase,

    /// <summary>An attempt to tell that an invoice changed.</summary>
    Notification,
}

/// <summary>A failure between SEQR and the merchant.</summary>
public sealed record PostFault
{
    public required PostFaultKind Kind { get; init; }

    /// <summary>How long a delay lasts, in real time: a payer waits for it.</summary>
    public DurationRange? For { get; init; }

    /// <summary>The status of <see cref="PostFaultKind.Http"/>.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>Whether the whole post reaches the merchant, so that only the answer suffers.</summary>
    public required bool Arrives { get; init; }
}

/// <summary>The ways a post to a merchant can fail.</summary>
public enum PostFaultKind
{
    /// <summary>The post arrives late.</summary>
    Delay,

    /// <summary>The post is lost, or its answer.</summary>
    Lost,

    /// <summary>The post arrives twice. SEQR goes by the second answer.</summary>
    Twice,

    /// <summary>SEQR sees this status, as a proxy before the merchant sends it.</summary>
    Http,

    /// <summary>The connection ends in the middle of the post, or of its answer.</summary>
    Truncated,
}

/// <summary>A fault in one post, with its random choice made.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Reason">Why it was chosen.</param>
/// <param name="Rule">Its rule, counted from 1.</param>
/// <param name="Fault">What goes wrong.</param>
/// <param name="For">How long a delay lasts.</param>
public sealed record ScriptedPost(string Scenario, ScenarioReason Reason, int Rule, PostFault Fault, TimeSpan For);
