using System.Text.Json.Serialization;

namespace Reference.Client.Tills;

/// <summary>A cash register of the shop's, as SEQR knows it, with its password: keep the store where nobody else reads.</summary>
public sealed record Till : StoredRecord
{
    /// <summary>The shop's own id of it.</summary>
    public required string TillId { get; init; }

    /// <summary>What payers see.</summary>
    public required string Name { get; init; }

    /// <summary>Its password at SEQR, made here and never shown.</summary>
    public required string Password { get; init; }

    /// <summary>Where it stands.</summary>
    public required TillState State { get; init; }

    /// <summary>SEQR's id of it, once registered.</summary>
    public string? TerminalId { get; init; }

    /// <summary>The id of its printed code, if one was assigned.</summary>
    public string? SeqrId { get; init; }

    /// <summary>SEQR's last refusal about this till, if any.</summary>
    public Refusal? LastRefusal { get; init; }

    /// <summary>Why it is not registered, in a sentence for the shop's staff.</summary>
    public string? Trouble { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Id => TillId;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsUnfinished => State is TillState.Registered;

    /// <summary>The text of its printed QR code, which a payer scans at the counter; null without a SEQR id.</summary>
    [JsonIgnore]
    public string? QrCode => SeqrId is null ? null : "HTTP://SEQR.SE/Q" + SeqrId;

    /// <summary>What it signs with.</summary>
    /// <exception cref="InvalidOperationException">It is not registered.</exception>
    [JsonIgnore]
    public SeqrCredentials Credentials => State is TillState.Registered
        ? SeqrCredentials.ForTerminal(TerminalId!, Password)
        : throw new InvalidOperationException($"Till '{TillId}' is {State}; register it first.");

    /// <summary>Names the till, without its password.</summary>
    /// <returns>The id and state.</returns>
    public override string ToString() => $"Till {TillId}, {State}";
}

/// <summary>Where a till stands.</summary>
public enum TillState
{
    /// <summary>About to be registered, or that had no answer. To register it again is safe: see <see cref="TillOffice.RegisterAsync"/>.</summary>
    Registering,

    /// <summary>SEQR knows it, and it can sell.</summary>
    Registered,

    /// <summary>It is out of service.</summary>
    Unregistered,
}
