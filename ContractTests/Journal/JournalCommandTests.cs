using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Journal;

/// <summary>The journal on the command line.</summary>
public sealed class JournalCommandTests() : JournalSuite(Transport.Kestrel)
{
    [Fact]
    public async Task It_prints_a_line_for_each_entry_the_newest_last()
    {
        var reference = await GivenBill();
        await Post($"/sandbox/invoices/{reference}/cancel");
        await Post("<not a call"u8.ToArray());

        var lines = await Print();

        Assert.Equal(["time", "operation", "terminal", "invoice", "result", "ms", "findings", "reason"], Words(lines[0]));
        Assert.Equal(["sendInvoice", "public_test_shop_terminal", reference, "0", "SUCCESS"], Words(lines[1])[2..7]);
        Assert.Equal(["scan", "payer-1", reference], Words(lines[2])[2..5]);
        Assert.Equal(["cancel", "payer-1", reference], Words(lines[3])[2..5]);
        Assert.Equal(["-", "-", "-", "HTTP", "500"], Words(lines[4])[2..7]);
        Assert.Contains("The message is not well-formed XML", lines[4], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public async Task It_can_be_narrowed_to_an_operation_or_an_invoice()
    {
        var reference = await GivenBill();
        await GivenBill();
        await Nop();

        Assert.Equal(3, (await Print("--operation", "sendInvoice")).Length);
        Assert.Equal(2, (await Print("--invoice", reference)).Length);
    }

    [Fact]
    public async Task A_refusal_tells_its_reason_and_no_control_character()
    {
        await Call("sendInvoice", Message.Invoice("20", currency: "A&#x9;B"));

        Assert.EndsWith(
            "The currency of the totalAmount is A B, which is no code of ISO 4217 in use.",
            (await Print())[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_on_with_what_comes_until_it_is_interrupted()
    {
        await Nop();
        await using var command = FollowedCommand.Start(
            "journal", "--follow", "--operation", "benchmarkingNop", "--url", $"{Host.Client.BaseAddress}");
        Assert.StartsWith("time", await command.Line(), StringComparison.Ordinal);
        Assert.Contains("benchmarkingNop", await command.Line(), StringComparison.Ordinal);

        await GivenBill();
        await Nop();

        Assert.Contains("benchmarkingNop", await command.Line(), StringComparison.Ordinal);
        Assert.Equal(0, await command.Interrupt());
    }

    private async Task<string[]> Print(params string[] arguments)
    {
        var (status, printed, error) = await SimulatorProcess.Run(["journal", "--url", $"{Host.Client.BaseAddress}", .. arguments]);
        Assert.Equal((0, ""), (status, error));
        return printed.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
