using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Pages.Journal;

/// <summary>
/// Understands what somebody looks for without naming what it is: the code or link of an invoice, its reference, a finding, a result, an
/// operation, a kind of entry; anything else is a terminal, a reseller or a payer.
/// </summary>
internal static class JournalSearch
{
    // Results are shorter.
    private const int ShortestReference = 10;

    public static JournalFilter Narrow(JournalFilter filter, string text)
    {
        if (QrCode.TryReadInvoice(text, out var invoice))
            return filter with { Invoice = invoice.Value.Value };
        if (text.Length >= ShortestReference && text.All(char.IsAsciiDigit))
            return filter with { Invoice = text };
        if (FindingCatalogue.All.Any(kind => kind.Code == text))
            return filter with { Finding = text };
        if (ResultCodeInput.Parse(text) is { } result)
            return filter with { Result = result };
        if (Services.Operations.FirstOrDefault(known => known.Name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } operation)
            return filter with { Name = operation.Name };
        return KindOf(text) is { } kind ? filter with { Kind = kind } : filter with { Caller = text };
    }

    private static EntryKind? KindOf(string text)
    {
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            if (Words.Plain(kind).Replace('-', ' ') == text)
                return kind;
        }

        return null;
    }
}
