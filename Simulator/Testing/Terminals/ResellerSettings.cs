namespace SeqrSandbox.Testing;

/// <summary>What shall be otherwise about a merchant. What is left out is as it was; it holds for all its terminals.</summary>
public sealed record ResellerSettings
{
    /// <summary>
    /// The merchant's id. For a new terminal it is needed, and a merchant that is not there yet is made; a change of a
    /// terminal takes none.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The merchant's name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the calls of its terminals are refused.</summary>
    public bool? Blocked { get; init; }

    /// <summary>Whether it may pay back.</summary>
    public bool? MayRefund { get; init; }

    /// <summary>The currencies it takes, by their ISO 4217 codes; an empty list takes all.</summary>
    public IReadOnlyList<string>? Currencies { get; init; }

    /// <summary>
    /// Whether invoices are refused with 49 whose rows do not add up to the total. Set to false for a shop that is
    /// known to round.
    /// </summary>
    public bool? RowsMustAddUp { get; init; }
}
