using System.Collections.Immutable;

namespace SeqrSandbox.Core.Terminals;

/// <summary>A merchant, which owns terminals and receives the money.</summary>
public sealed record Reseller
{
    public required string Id { get; init; }

    /// <summary>Its name, which receipts show as receiverName.</summary>
    public required string Name { get; init; }

    public ImmutableArray<ResellerUser> Users { get; init; } = [];

    public bool Blocked { get; init; }

    public bool MayRefund { get; init; } = true;

    /// <summary>The ISO 4217 codes this merchant accepts; empty for all.</summary>
    public ImmutableArray<string> Currencies { get; init; } = [];

    /// <summary>False for shops known to round: rows that do not add up to the total are let through.</summary>
    public bool RowsMustAddUp { get; init; } = true;
}

/// <summary>A person or program of the shop's back office.</summary>
public sealed record ResellerUser(string UserId, Secret Password);
