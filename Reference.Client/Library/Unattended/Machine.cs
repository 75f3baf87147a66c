using System.Text.Json.Serialization;

namespace Reference.Client.Unattended;

/// <summary>The stored record of a machine that nobody attends, with its last session.</summary>
public sealed record Machine : StoredRecord
{
    /// <summary>The machine's id, as in its code.</summary>
    public required string MachineId { get; init; }

    /// <summary>The last session.</summary>
    public required MachineSession Session { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Id => MachineId;

    /// <inheritdoc/>
    [JsonIgnore]
    public override bool IsUnfinished => !Session.IsOver;
}

/// <summary>One payer's use of a machine.</summary>
public sealed record MachineSession
{
    /// <summary>The id of its reservation, which cannot be guessed.</summary>
    public required string Id { get; init; }

    /// <summary>The payer's phone number.</summary>
    public required string Msisdn { get; init; }

    /// <summary>What is reserved.</summary>
    public required Money Most { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>Whether <see cref="UnattendedOptions.OnReserved"/> has released the machine.</summary>
    public bool Released { get; init; }

    /// <summary>What was taken; null until it is known. It is saved before it is sent.</summary>
    public MachineSale? Taken { get; init; }

    /// <summary>Whether SEQR has answered to the rows of what was taken.</summary>
    public bool RowsSent { get; init; }

    /// <summary>Whether the machine is free again: paid, canceled, expired, or never begun.</summary>
    public bool IsOver { get; init; }
}

/// <summary>What a payer took out of a machine.</summary>
/// <param name="Total">What it costs.</param>
/// <param name="Rows">The rows of the bill.</param>
public sealed record MachineSale(Money Total, IReadOnlyList<InvoiceRow> Rows);
