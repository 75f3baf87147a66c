using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Invoices;

/// <summary>Money that reached the merchant.</summary>
public sealed record Payment
{
    public required ErsReference ErsReference { get; init; }

    public required Amount Amount { get; init; }

    public required DateTimeOffset PaidAt { get; init; }

    public required bool Acknowledged { get; init; }
}
