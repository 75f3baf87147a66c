using System.Collections.Immutable;
using System.Text;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>In what an entry of the journal differs from what was looked for, word by word.</summary>
public sealed class PatternTests
{
    private static readonly JournalEntry Entry = new()
    {
        Id = 3,
        Kind = EntryKind.Exchange,
        At = Given.Noon,
        WallAt = Given.Noon,
        Name = "sendInvoice",
        Caller = "till",
        Invoice = "20260302432000000",
        Result = 49,
        Status = 200,
        Findings = [Finding("late-poll"), Finding("back-url-missing")],
        Request = Message("title=Tea", "row=Cup", "row=Pot"),
        Response = Message("status=PAID"),
    };

    [Fact]
    public void An_empty_pattern_matches_everything() => Assert.Empty(Compare(new()));

    [Fact]
    public void An_entry_matches_a_pattern_of_its_own_values() => Assert.Empty(Compare(new()
    {
        Kind = EntryKind.Exchange,
        Operation = new("send*"),
        Terminal = new("TILL"),
        Invoice = new("/^2026/"),
        Result = 49,
        Finding = new("back-*"),
        Status = 200,
        Request = Members(("title", "Tea"), ("row", "pot")),
        Response = Members(("status", "*")),
    }));

    [Fact]
    public void A_header_matches_by_any_of_its_values_and_a_missing_one_does_not()
    {
        var sent = Entry with { Headers = new([new("X-Shop", "south"), new("x-shop", "north")], 0) };
        var pattern = new JournalPattern { Headers = Members(("x-shop", "nor*"), ("Accept", "text/xml")) };

        Assert.Equal<IEnumerable<Difference>>([new("header Accept", "text/xml", null)], pattern.Compare(sent, _ => _ => []));
        Assert.Equal(
            ["header Accept", "header x-shop"],
            pattern.Compare(Entry, _ => _ => []).Select(difference => difference.Member));
    }

    [Fact]
    public void Headers_count_for_all_their_letters() =>
        Assert.Equal(10, new RecordedHeaders([new("ab", "cdef"), new("ghi", "j")], 0).Letters);

    [Fact]
    public void Missing_members_are_listed_in_the_order_of_the_pattern() => Assert.Equal<IEnumerable<Difference>>(
        [
            new("kind", "payer-action", "exchange"),
            new("operation", "cancel*", "sendInvoice"),
            new("terminal", "other", "till"),
            new("invoice", "1", "20260302432000000"),
            new("result", "50 CANNOT_CANCEL_PAID_INVOICE", "49 INVALID_INVOICE_DATA"),
            new("finding", "none-*", "late-poll, back-url-missing"),
            new("status", "500", "200"),
            new("request row", "Plate", "Cup, Pot"),
            new("request size", "*", null),
            new("response status", "FAILED", "PAID"),
        ],
        Compare(new()
        {
            Kind = EntryKind.PayerAction,
            Operation = new("cancel*"),
            Terminal = new("other"),
            Invoice = new("1"),
            Result = 50,
            Finding = new("none-*"),
            Status = 500,
            Request = Members(("row", "Plate"), ("size", "*")),
            Response = Members(("status", "FAILED")),
        }));

    [Fact]
    public void A_member_that_the_entry_lacks_matches_nothing()
    {
        var empty = new JournalEntry { Kind = EntryKind.ClockChange, At = Given.Noon, WallAt = Given.Noon };

        var differences = new JournalPattern
        {
            Operation = new("*"),
            Terminal = new("*"),
            Invoice = new("*"),
            Result = 77,
            Finding = new("*"),
            Status = 200,
            Request = Members(("a", "*")),
            Response = Members(("b", "*")),
        }.Compare(empty, Open);

        Assert.Equal<IEnumerable<Difference>>(
            [
                new("operation", "*", null), new("terminal", "*", null), new("invoice", "*", null),
                new("result", "77", null), new("finding", "*", null),
                new("status", "200", null), new("request a", "*", null), new("response b", "*", null),
            ],
            differences);
    }

    [Fact]
    public void A_body_that_was_not_loaded_is_not_opened()
    {
        var unloaded = Entry with { Request = new("text/xml", 10, default) };

        Assert.Equal<IEnumerable<Difference>>(
            [new("request title", "Tea", null)],
            new JournalPattern { Request = Members(("title", "Tea")) }.Compare(unloaded, Open));
    }

    [Fact]
    public void A_message_in_which_nothing_is_looked_for_is_not_opened() =>
        Assert.Empty(
            new JournalPattern
            {
                Operation = new("sendInvoice")
            }.Compare(Entry, _ => throw new InvalidOperationException("It was opened.")));

    [Theory]
    [InlineData(200, false)]
    [InlineData(201, true)]
    public void A_long_text_is_told_by_its_first_200_letters(int letters, bool cut)
    {
        var found = new string('x', letters);

        var difference = Assert.Single(
            new JournalPattern { Request = Members(("title", "Tea")) }.Compare(Entry with { Request = Message("title=" + found) }, Open));

        Assert.Equal(cut ? found[..200] + "…" : found, difference.Found);
    }

    [Fact]
    public void Only_members_of_messages_need_bodies()
    {
        Assert.False(new JournalPattern { Operation = new("*"), Result = 0 }.LooksIntoBodies);
        Assert.True(new JournalPattern { Request = Members(("a", "*")) }.LooksIntoBodies);
        Assert.True(new JournalPattern { Response = Members(("a", "*")) }.LooksIntoBodies);
    }

    [Fact]
    public void Kinds_are_called_as_the_control_interface_calls_them()
    {
        Assert.Equal(
            ["exchange", "payer-action", "notification-attempt", "clock-change", "purchase-request"],
            Enum.GetValues<EntryKind>().Select(kind => kind.Word()));
        Assert.Throws<ArgumentOutOfRangeException>(() => ((EntryKind)9).Word());
    }

    private static ImmutableArray<Difference> Compare(JournalPattern pattern) => pattern.Compare(Entry, Open);

    private static ImmutableSortedDictionary<string, TextPattern> Members(params (string Path, string Text)[] members) =>
        members.ToImmutableSortedDictionary(member => member.Path, member => new TextPattern(member.Text), StringComparer.Ordinal);

    private static Finding Finding(string code) => new(code, Severity.Hint, null, null, "", "");

    /// <summary>A message of lines instead of elements: a path and its text.</summary>
    private static RecordedMessage Message(params string[] lines)
    {
        var body = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        return new("text/plain", body.Length, [.. body]);
    }

    private static Func<string, IReadOnlyList<string>> Open(RecordedMessage message)
    {
        var members = Encoding.UTF8.GetString(message.Body.AsSpan()).Split('\n').Select(line => line.Split('='))
            .ToLookup(pair => pair[0], pair => pair[1]);
        return path => [.. members[path]];
    }
}
