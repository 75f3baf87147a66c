using System.Globalization;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Pages.Shown;

/// <summary>How values are written on pages.</summary>
internal static class Written
{
    /// <summary><c>0 SUCCESS</c></summary>
    /// <param name="code">The code.</param>
    /// <param name="path">The path that was called, which may be of a service with other names.</param>
    public static string Result(int code, string? path = null) =>
        Enum.IsDefined((ResultCode)code) && (code == 0 || !EproductsService.IsAt(path))
            ? $"{Number(code)} {((ResultCode)code).Name()}"
            : Number(code);

    /// <summary>The status of HTTP.</summary>
    public static string Status(JournalEntry entry) => entry.Status is { } status ? $"HTTP {Number(status)}" : "no answer";

    /// <summary>Whether it went well. SOAP tells by its result, REST by the status of HTTP, createPurchase by the invoice.</summary>
    public static bool IsGood(JournalEntry entry) => entry.Kind switch
    {
        EntryKind.NotificationAttempt => entry.Status is >= 200 and < 300,
        EntryKind.PurchaseRequest => entry.Invoice is not null,
        EntryKind.Exchange when entry.Path is ['/', ..] path && MerchantAddresses.AreMeant(path) => entry.Status is >= 200 and < 300,
        EntryKind.ClockChange => true,
        _ => entry.Result is 0,
    };

    public static string Status(InvoiceStatus status) =>
        status == InvoiceStatus.PendingIssuerAcknowledge ? "waiting for the shop" : Words.Plain(status);

    public static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A path with query parameters, for a link.</summary>
    public static string Query(string path, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        var query = new List<string>();
        foreach (var (name, value) in values)
        {
            if (!string.IsNullOrEmpty(value))
                query.Add($"{name}={Uri.EscapeDataString(value)}");
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }
}
