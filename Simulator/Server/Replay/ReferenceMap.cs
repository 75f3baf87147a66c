using System.Text.RegularExpressions;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>
/// Maps recorded references to the target's. A pair is learned when both are first seen at the same place of an answer,
/// and holds from then on: a reference that later stands for another is a difference.
/// </summary>
internal sealed partial class ReferenceMap
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["invoiceReference"] = "invoice",
        ["ersReference"] = "payment",
        ["paymentReference"] = "payment",
        ["terminalId"] = "terminal",
        ["transactionPeriodId"] = "period",
        ["seqrId"] = "code",
        ["payerTerminalId"] = "phone",
    };

    private readonly Dictionary<(string Kind, string Recorded), string> known = [];
    private readonly Dictionary<(string Kind, string Now), string> taken = [];
    private readonly Dictionary<string, string> all = new(StringComparer.Ordinal);

    /// <summary>Whether a member of this name is a reference.</summary>
    public static bool IsReference(string member) => Kinds.ContainsKey(member);

    /// <summary>Learns a pair, unless one of them is known already.</summary>
    public void Learn(string member, string recorded, string now)
    {
        var kind = Kinds[member];
        if (recorded.Length == 0 || now.Length == 0 || !taken.TryAdd((kind, now), recorded))
            return;
        if (known.TryAdd((kind, recorded), now))
            all[recorded] = now;
        else
            taken.Remove((kind, now));
    }

    /// <summary>Whether two references stand for each other.</summary>
    public bool Agree(string member, string recorded, string now) =>
        recorded == now
            ? !known.TryGetValue((Kinds[member], recorded), out var other) || other == now
            : known.GetValueOrDefault((Kinds[member], recorded)) == now;

    /// <summary>
    /// The value to send for a recorded one: a reference, or the text or link of a code with one, becomes the target's.
    /// Any other value stays.
    /// </summary>
    public string Substitute(string recorded)
    {
        if (all.TryGetValue(recorded.Trim(), out var now))
            return now;
        var coded = QrCode.TryReadInvoice(recorded, out var invoice)
            ? invoice.Value.Value
            : QrCode.TryReadTill(recorded, out var seqrId) ? seqrId : null;
        return coded is not null && all.TryGetValue(coded, out now)
            ? recorded[..recorded.LastIndexOf(coded, StringComparison.Ordinal)] + now
            : recorded;
    }

    /// <summary>
    /// The text that the target would write for a recorded one: every known reference in it, as a whole word, becomes
    /// the target's.
    /// </summary>
    public string Translate(string recorded) =>
        all.TryGetValue(recorded, out var now) ? now : Words().Replace(recorded, word => Word(word.Value));

    /// <summary>A reference, or the R or Q of a code with one.</summary>
    private string Word(string word)
    {
        if (all.TryGetValue(word, out var now))
            return now;
        return word is ['R' or 'Q' or 'r' or 'q', .. var reference] && all.TryGetValue(reference, out var coded) ? word[0] + coded : word;
    }

    [GeneratedRegex("[A-Za-z0-9]+")]
    private static partial Regex Words();
}
