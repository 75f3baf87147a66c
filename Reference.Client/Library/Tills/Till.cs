using System.Text.Json.Serialization;

namespace Reference.Client.Tills;

/// <summary>A cash register that is registered at SEQR. The record contains its password, so keep the store private.</summary>
public sealed record Till : StoredRecord
{
    /// <summary>The shop's own id of the till.</summary>
    public required string TillId { get; init; }

    /// <summary>The name that payers see.</summary>
    public required string Name { get; init; }

    /// <summary>Its password at SEQR. It is generated here and never shown.</summary>
    public required string Password { get; init; }

    /// <summary>Its state.</summary>
    public required TillState State { get; init; }

    /// <summary>SEQR's terminalId; null until it is registered.</summary>
    public string? TerminalId { get; init; }

    /// <summary>The SEQR id of its printed code, if one is assigned.</summary>
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

    /// <summary>The text of its printed QR code for payers at the counter; null without a SEQR id.</summary>
    [JsonIgnore]
    public string? QrCode => SeqrId is null ? null : "HTTP://SEQR.SE/Q" + SeqrId;

    /// <summary>The till's credentials.</summary>
    /// <exception cref="InvalidOperationException">The till is not registered.</exception>
    [JsonIgnore]
    public SeqrCredentials Credentials => State is TillState.Registered
        ? SeqrCredentials.ForTerminal(TerminalId!, Password)
        : throw new InvalidOperationException($"Till '{TillId}' is {State}; register it first.");

    /// <summary>Describes the till, without its password.</summary>
    /// <returns>The id and state.</returns>
    public override string ToString() => $"Till {TillId}, {State}";
}

/// <summary>The state of a till.</summary>
public enum TillState
{
    /// <summary>
    /// It is being registered, or the registration had no answer. It is safe to register it again: see
    /// <see cref="TillOffice.RegisterAsync"/>.
    /// </summary>
    Registering,

    /// <summary>SEQR knows the till, and it can sell.</summary>
    Registered,

    /// <summary>The till is out of service.</summary>
    Unregistered,
}
