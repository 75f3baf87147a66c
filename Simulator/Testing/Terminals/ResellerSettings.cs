namespace SeqrSandbox.Testing;

/// <summary>
/// Changes to a merchant, which apply to all its terminals. Members that are left out stay as they are.
/// </summary>
public sealed record ResellerSettings
{
    /// <summary>
    /// The merchant's id. A new terminal needs it, and an unknown merchant is created. A change of a terminal takes
    /// none.
    /// </summary>
    public string? Id { get; init; }

    /// <summary>The merchant's name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the calls of its terminals are refused.</summary>
    public bool? Blocked { get; init; }

    /// <summary>Whether it may refund.</summary>
    public bool? MayRefund { get; init; }

    /// <summary>The currencies it accepts, by their ISO 4217 codes; an empty list accepts all.</summary>
    public IReadOnlyList<string>? Currencies { get; init; }

    /// <summary>
    /// Whether an invoice is refused with 49 if its rows do not add up to the total. Set it to false for a shop that is
    /// known to round.
    /// </summary>
    public bool? RowsMustAddUp { get; init; }
}
