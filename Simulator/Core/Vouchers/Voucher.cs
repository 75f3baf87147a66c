using System.Globalization;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Vouchers;

/// <summary>What a customer gets: a code that can be used once.</summary>
public sealed record Voucher
{
    /// <summary>The secret code, as a till prints it.</summary>
    public required string Code { get; init; }

    /// <summary>Its number, unique in a sandbox.</summary>
    public required string Serial { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The voucher of a reservation: its digits follow from the sandbox's seed and the reference.</summary>
    public static Voucher Of(int seed, ErsReference reservation, DateTimeOffset now)
    {
        var mixed = Chance.Mix((uint)seed);
        foreach (var digit in reservation.Value)
            mixed = Chance.Mix(mixed ^ digit);
        var serial = (mixed % 10_000_000_000).ToString("D10", CultureInfo.InvariantCulture);
        return new()
        {
            Serial = serial,
            Code = (Chance.Mix(mixed) % 10_000).ToString("D4", CultureInfo.InvariantCulture) + serial,
            // Two years from the day it was made.
            ExpiresAt = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddYears(2),
        };
    }
}
