using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using SeqrSandbox.Testing.Control;

namespace SeqrSandbox.Testing.Invoices;

/// <summary>
/// Waits for a status. The simulator answers as soon as the invoice has it, whatever caused it: a call, a payer, a
/// scenario or the clock. So there is no polling, and nothing is missed in between.
/// </summary>
internal static class InvoiceWait
{
    /// <summary>The simulator waits at most a minute. For longer waits this asks again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    public static async Task<InvoiceSnapshot> For(
        ControlClient control, string reference, SeqrInvoiceStatus status, TimeSpan deadline, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var left = deadline - Stopwatch.GetElapsedTime(started);
            var within = left <= TimeSpan.Zero ? TimeSpan.Zero : left < Longest ? left : Longest;
            var invoice = await control.Get<InvoiceSnapshot>(
                $"/sandbox/invoices/{Uri.EscapeDataString(reference)}?awaiting={Word(status)}&within={DurationText.Of(within)}", stop);
            if (invoice.Status == status)
                return invoice;
            if (left <= Longest)
                throw new TimeoutException(
                    $"The invoice {reference} did not become {Word(status)} within {deadline}. It is {Describe(invoice)}");
        }
    }

    private static string Describe(InvoiceSnapshot invoice) =>
        $"{Word(invoice.Status)}; what happened to it: {string.Join(", ", invoice.History.Select(
            entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Event} at {entry.Time:HH:mm:ss.fff}")))}.";

    private static string Word(SeqrInvoiceStatus status) => JsonNamingPolicy.SnakeCaseUpper.ConvertName(status.ToString());
}
