using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Core.Rules;

/// <summary>How long a reservation waits for its commit: as the scenario says, else the bill, else an hour.</summary>
internal static class ReservationTime
{
    private const long DefaultSeconds = 3600;

    // A number beyond a year is a mistake, and the instant could be out of range.
    private const long MostSeconds = 366L * 24 * 3600;

    public static TimeSpan Of(Invoice invoice) => invoice.Plan is { Scenario.ReservationExpires: { } expires } plan
        ? Chance.Pick(expires, plan.Seed, ChanceOf.Reservation)
        : TimeSpan.FromSeconds(
            invoice.Bill.CommitReservationTimeout is > 0 and var seconds ? Math.Min(seconds, MostSeconds) : DefaultSeconds);
}
