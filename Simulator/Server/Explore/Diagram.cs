using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Explore.Merchants;

namespace SeqrSandbox.Simulator.Explore;

/// <summary>A life as a sequence diagram in text: a line for each thing that happened, with its time.</summary>
internal static partial class Diagram
{
    private const int MostLines = 40;

    /// <param name="record">The life.</param>
    /// <param name="proof">The journal's entries that show what is broken: they are marked.</param>
    public static string Of(LifeRecord record, IEnumerable<long> proof)
    {
        var lines = Collapsed(Lines(record, [.. proof])).ToList();
        var text = new StringBuilder();
        foreach (var line in lines.Take(MostLines))
            text.Append(line).Append('\n');
        if (lines.Count > MostLines)
            text.Append(CultureInfo.InvariantCulture, $"        … and {lines.Count - MostLines} lines more\n");
        return text.ToString();
    }

    /// <summary>Tells what happened again and again once, with how often.</summary>
    private static IEnumerable<string> Collapsed(IEnumerable<(double Second, string Text)> lines)
    {
        var before = new List<(double Second, string Text)>();
        foreach (var line in lines.Append((0, "")))
        {
            if (before.Count > 0 && before[0].Text != line.Text)
            {
                yield return Line(before[0]);
                if (before.Count > 2)
                    yield return string.Create(CultureInfo.InvariantCulture, $"            … and {before.Count - 2} times more");
                if (before.Count > 1)
                    yield return Line(before[^1]);
                before.Clear();
            }

            before.Add(line);
        }
    }

    private static string Line((double Second, string Text) line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Second,8:0.0} s  {line.Text}");

    private static IEnumerable<(double Second, string Text)> Lines(LifeRecord record, HashSet<long> proof)
    {
        var shown = record.Orders.SelectMany(order => Changes(order).Select(sight => (sight.At, Order: 1L, Text: Told(order, sight))));
        var history = record.Invoices.Where(invoice => invoice.Payment is not null)
            .Select(invoice => (
                At: invoice.Payment!.PaidAt, Order: -1L, Text: $"payer                    ({Short(invoice.Reference.Value)} is paid)"));
        var calls = record.Entries.Where(entry => entry.Kind is EntryKind.Exchange or EntryKind.NotificationAttempt)
            .Select(entry => (entry.At, Order: 0L, Text: Told(entry) + (proof.Contains(entry.Id) ? "   (!)" : "")));
        return shown.Concat(history).Concat(calls)
            .Select((line, index) => (line.At, line.Order, index, line.Text))
            .OrderBy(line => line.At).ThenBy(line => line.Order).ThenBy(line => line.index)
            .Select(line => ((line.At - record.BeganAt).TotalSeconds, line.Text));
    }

    private static string Told(JournalEntry entry)
    {
        var about = entry.Invoice is { } invoice ? " " + Short(invoice) : "";
        var fault = entry.Scenario?.Step is { } step ? $"   [{step}]" : "";
        return entry.Kind == EntryKind.NotificationAttempt
            ? $"shop  <--  SEQR         notification{about}: {(entry.Status is { } status ? $"HTTP {status}" : entry.Detail)}{fault}"
            : $"shop  -->  SEQR         {entry.Name}{about}: {Answer(entry)}{fault}";
    }

    private static string Answer(JournalEntry entry)
    {
        if (entry.Result is null)
            return entry.Status is { } status ? $"HTTP {status}, unreadable" : "no answer";
        if (entry.Result != 0)
            return $"refused with {entry.Result}";
        var body = entry.Response is { Body.IsDefault: false } answer ? Encoding.UTF8.GetString(answer.Body.AsSpan()) : "";
        return Status().Match(body) is { Success: true } told ? told.Groups[1].Value : "done";
    }

    /// <summary>What a shop shows, where it changes.</summary>
    private static IEnumerable<Shown> Changes(OrderRecord order)
    {
        ShownState? before = null;
        foreach (var sight in order.Sights.Where(sight => sight.Sight.State != before))
        {
            before = sight.Sight.State;
            yield return sight;
        }
    }

    private static string Told(OrderRecord order, Shown shown) =>
        $"customer  <--  shop     order {order.Placed.Number} is {shown.Sight.State.ToString().ToLowerInvariant()}";

    private static string Short(string reference) => "…" + reference[^6..];

    [GeneratedRegex("<status>([A-Z_]+)<")]
    private static partial Regex Status();
}
