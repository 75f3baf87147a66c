using SeqrSandbox.ContractTests.Rules;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>A till's queries to the store: its code, its bills, their receipts.</summary>
public abstract class Tills(Engine engine) : StoreTest(engine)
{
    [Fact]
    public async Task A_terminal_is_found_by_its_code_and_no_two_have_the_same()
    {
        Assert.True(await Store.Save(new() { Terminals = [Stored.New(Till("a", "One"))] }));
        Assert.False(await Store.Save(new() { Terminals = [Stored.New(Till("b", "One"))] }));
        Assert.True(await Store.Save(new() { Terminals = [Stored.New(Till("b", null)), Stored.New(Till("c", null))] }));

        Assert.Equal("a", (await AnotherStore.FindTerminalBySeqrId("One"))!.Value.Id);
        Assert.Null(await Store.FindTerminalBySeqrId("one"));
        Assert.Null(await Store.FindTerminalBySeqrId(""));
    }

    [Fact]
    public async Task A_code_that_was_given_up_is_free()
    {
        await Store.Save(new() { Terminals = [Stored.New(Till("a", "One")), Stored.New(Till("b", null))] });
        var (a, b) = ((await Store.FindTerminal("a"))!, (await Store.FindTerminal("b"))!);

        Assert.False(await Store.Save(new() { Terminals = [b.With(Till("b", "One"))] }));
        Assert.True(await Store.Save(new() { Terminals = [a.With(Till("a", "Two")), b.With(Till("b", "One"))] }));
        Assert.Equal("b", (await Store.FindTerminalBySeqrId("One"))!.Value.Id);
    }

    [Fact]
    public async Task Open_bills_are_a_terminals_own_that_wait_for_a_payer_newest_first()
    {
        await SaveOneInEachPhase("till");
        await Store.Save(
            new() { Invoices = [Stored.New(Given.Invoice(Phase.Issued) with { Reference = new("99"), TerminalId = "another" })] });

        var open = await Store.ListOpenInvoices("till");

        Assert.Equal(
            [(Phase.PendingIssuerAcknowledge, 1L), (Phase.Issued, 1L)],
            open.Select(stored => (stored.Value.Phase, stored.Revision)));
        Assert.Equal("99", (await Store.ListOpenInvoices("another"))[0].Value.Reference.Value);
        Assert.Empty(await Store.ListOpenInvoices("nobody"));
    }

    [Fact]
    public async Task The_latest_bill_of_a_terminal_is_found_whatever_became_of_it()
    {
        await SaveOneInEachPhase("till");

        Assert.Equal(Enum.GetValues<Phase>()[^1], (await Store.FindLatestInvoiceOf("till"))!.Value.Phase);
        Assert.Null(await Store.FindLatestInvoiceOf("another"));
    }

    [Fact]
    public async Task Receipts_come_back_in_the_order_they_came_with_or_without_a_document()
    {
        ReceiptDocument[] receipts =
        [
            new(new("1"), Given.Noon.AddTicks(1), "text/xml", "receipt", [0, 255, 10]),
            new(new("1"), Given.Noon, null, null, default),
            new(new("1"), Given.Noon, "", "", []),
        ];
        await Store.Save(new() { Receipts = [.. receipts[..2], new(new("2"), Given.Noon, null, null, default)] });
        await Store.Save(new() { Receipts = [receipts[2]] });

        Assert.Equal(Shape.Of(receipts), Shape.Of(await AnotherStore.ListReceipts(new("1"))));
        Assert.Empty(await Store.ListReceipts(new("3")));
    }

    [Fact]
    public void Two_sets_of_changes_together_hold_all_of_both()
    {
        var both = Everything.Changes.And(Everything.Changes);

        foreach (var member in typeof(Changes).GetProperties().Where(member => member.GetMethod is { IsStatic: false }))
            Assert.Equal((member.Name, 2 * Count(member.GetValue(Everything.Changes))), (member.Name, Count(member.GetValue(both))));

        static int Count(object? values) => ((System.Collections.IEnumerable)values!).Cast<object>().Count();
    }

    private static Terminal Till(string id, string? seqrId) => Everything.Terminal with { Id = id, SeqrId = seqrId };

    private async Task SaveOneInEachPhase(string terminal) => await Store.Save(new()
    {
        Invoices =
        [
            .. Enum.GetValues<Phase>()
                .Select(phase => Stored.New(Given.Invoice(phase) with { Reference = new($"{(int)phase}"), TerminalId = terminal }))
        ],
    });

    public sealed class InMemory() : Tills(Engine.Memory);

    public sealed class InFile() : Tills(Engine.File);

    public sealed class InPostgres() : Tills(Engine.Postgres);
}
