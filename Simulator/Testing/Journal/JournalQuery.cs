using System.Globalization;
using System.Text.Json;

namespace SeqrSandbox.Testing;

/// <summary>Selects journal entries. Members that are left out do not restrict.</summary>
public sealed record JournalQuery
{
    /// <summary>What they record.</summary>
    public EntryKind? Kind { get; init; }

    /// <summary>The operation or the action, such as <c>sendInvoice</c> or <c>scan</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>The terminal that called.</summary>
    public string? Terminal { get; init; }

    /// <summary>The reference of the invoice they concern.</summary>
    public string? Invoice { get; init; }

    /// <summary>SEQR's result code, as a number or by its name, such as <c>SYSTEM_BUSY</c>.</summary>
    public string? Result { get; init; }

    /// <summary>The code of a finding.</summary>
    public string? Finding { get; init; }

    /// <summary>
    /// A header of the request: its name, or its name, a colon and its value with <c>*</c> for any letters, as in
    /// <c>User-Agent: PHP*</c>.
    /// </summary>
    public string? Header { get; init; }

    /// <summary>Entries at this instant or later, by the sandbox's clock.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Entries before this instant, by the sandbox's clock; later than <see cref="Since"/>.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The greatest number of entries, newest first: 1 or more, 1000 by default.</summary>
    public int Limit { get; init; } = 1000;

    internal string ToQuery() =>
        string.Join('&', Given().Where(item => item.Value is not null).Select(item => $"{item.Name}={Uri.EscapeDataString(item.Value!)}"));

    private IEnumerable<(string Name, string? Value)> Given() =>
    [
        ("kind", Kind is { } kind ? JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString()) : null),
        ("operation", Operation),
        ("terminal", Terminal),
        ("invoice", Invoice),
        ("result", Result),
        ("finding", Finding),
        ("header", Header),
        ("since", Text(Since)),
        ("until", Text(Until)),
    ];

    private static string? Text(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("o", CultureInfo.InvariantCulture);
}
