using SeqrSandbox.Core.Journal;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>How often, in what order, and what came nearest: statements about a journal, entry by entry.</summary>
public sealed class VerificationTests
{
    private static readonly RecordedMessage Body = new("text/xml", 1, [1]);

    private long last;

    [Theory]
    [InlineData(0, false, false)]
    [InlineData(1, true, false)]
    [InlineData(2, true, false)]
    [InlineData(3, false, true)]
    public void A_count_holds_between_its_bounds_and_is_lost_above_them(int calls, bool holds, bool lost)
    {
        var verification = Counting(new(1, 2));

        See(verification, [.. Enumerable.Repeat("sendInvoice", calls), "cancelInvoice"]);

        Assert.Equal((calls, holds, lost), (verification.Count, verification.Holds, verification.IsLost));
    }

    [Fact]
    public void The_default_is_once_or_more_often()
    {
        Assert.Equal(new(1, null), Times.Once);
        Assert.Equal(new(3, 3), Times.Exactly(3));
        Assert.False(Times.Once.IsExceededBy(int.MaxValue));
    }

    [Fact]
    public void Entries_that_matched_are_named_and_of_very_many_the_first_500()
    {
        var verification = Counting(Times.Once);

        See(verification, ["cancelInvoice", .. Enumerable.Repeat("sendInvoice", 501)]);

        Assert.Equal(501, verification.Count);
        Assert.Equal(Enumerable.Range(2, 500).Select(id => (long)id), verification.Entries);
    }

    [Fact]
    public void The_nearest_entries_are_listed_without_their_messages_newest_first()
    {
        var verification = new CountVerification(
            new() { Operation = new("sendInvoice"), Terminal = new("till"), Result = 0 }, Times.Once, Open);

        Assert.Empty(verification.Nearest);
        verification.See(Call("sendInvoice", "other", 49));
        verification.See(Call("sendInvoice", "till", 49));
        verification.See(Call("cancelInvoice", "other", 49));
        verification.See(Call("sendInvoice", "till", 11));

        Assert.Equal([(4, 1), (2, 1), (1, 2), (3, 3)], verification.Nearest.Select(miss => (miss.Entry.Id, miss.Differences.Length)));
        Assert.All(verification.Nearest, miss => Assert.Equal((null, null), (miss.Entry.Request, miss.Entry.Response)));
    }

    [Fact]
    public void At_most_five_are_listed()
    {
        var verification = new CountVerification(new() { Operation = new("sendInvoice"), Terminal = new("till") }, Times.Once, Open);

        foreach (var terminal in (string[])["till", "till", "other", "till", "till", "other", "till"])
            verification.See(Call("cancelInvoice", terminal, 0));
        Assert.Equal([7L, 5, 4, 2, 1], verification.Nearest.Select(miss => miss.Entry.Id));

        verification.See(Call("cancelInvoice", "other", 0));
        Assert.Equal([7L, 5, 4, 2, 1], verification.Nearest.Select(miss => miss.Entry.Id));
    }

    [Fact]
    public void A_verification_that_holds_or_is_lost_has_no_nearest_entries()
    {
        var verification = Counting(Times.Exactly(1));
        See(verification, ["cancelInvoice"]);
        Assert.Single(verification.Nearest);

        See(verification, ["sendInvoice"]);
        Assert.Empty(verification.Nearest);

        See(verification, ["sendInvoice"]);
        Assert.True(verification.IsLost);
        Assert.Empty(verification.Nearest);
    }

    [Fact]
    public void A_sequence_goes_on_whatever_lies_between()
    {
        var verification = Sequence("sendInvoice", "scan", "sendInvoice");

        See(verification, ["scan", "sendInvoice", "sendInvoice", "getPaymentStatus", "scan"]);
        Assert.Equal((2, false, false), (verification.Count, verification.Holds, verification.IsLost));

        See(verification, ["sendInvoice", "sendInvoice", "scan"]);
        Assert.Equal((3, true, false), (verification.Count, verification.Holds, verification.IsLost));
        Assert.Equal([2L, 5, 6], verification.Entries);
    }

    [Fact]
    public void The_nearest_entries_of_the_previous_step_are_dropped()
    {
        var verification = Sequence("sendInvoice", "scan");
        See(verification, ["cancelInvoice", "cancelInvoice", "sendInvoice"]);
        Assert.Empty(verification.Nearest);

        See(verification, ["confirm"]);
        Assert.Equal([4L], verification.Nearest.Select(miss => miss.Entry.Id));
    }

    [Fact]
    public void Bodies_are_needed_where_one_pattern_looks_into_them()
    {
        JournalPattern into = new() { Request = new JournalPattern().Request.Add("a", new("*")) }, past = new();

        Assert.True(new CountVerification(into, Times.Once, Open).LooksIntoBodies);
        Assert.False(new CountVerification(past, Times.Once, Open).LooksIntoBodies);
        Assert.True(new SequenceVerification([past, into], Open).LooksIntoBodies);
        Assert.False(new SequenceVerification([past, past], Open).LooksIntoBodies);
    }

    private static CountVerification Counting(Times times) => new(new() { Operation = new("sendInvoice") }, times, Open);

    private static SequenceVerification Sequence(params string[] operations) =>
        new([.. operations.Select(operation => new JournalPattern { Operation = new(operation) })], Open);

    private void See(Verification verification, string[] operations)
    {
        foreach (var operation in operations)
            verification.See(Call(operation, "till", 0));
    }

    private JournalEntry Call(string operation, string terminal, int result) => new()
    {
        Id = ++last,
        Kind = EntryKind.Exchange,
        At = Given.Noon,
        WallAt = Given.Noon,
        Name = operation,
        Caller = terminal,
        Result = result,
        Request = Body,
        Response = Body,
    };

    private static Func<string, IReadOnlyList<string>> Open(RecordedMessage message) => _ => [];
}
