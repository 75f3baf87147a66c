using SeqrSandbox.Testing;

namespace SeqrSandbox.ContractTests.Testing;

public sealed class WaitingTests() : TestingSuite(SeqrTransport.InMemory)
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(50);

    /// <summary>Well before <see cref="Long"/>, when the simulator would answer even if nothing woke it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_state_already_reached_needs_no_wait()
    {
        var reference = await GivenInvoice();

        Assert.Equal(reference, (await Sandbox.WaitForAsync(reference, SeqrInvoiceStatus.Issued, TimeSpan.Zero)).Reference);
    }

    [Fact]
    public async Task A_payers_act_is_waited_for()
    {
        var reference = await GivenInvoice();
        var waiting = Sandbox.WaitForAsync(reference, SeqrInvoiceStatus.Paid, Long);

        await Sandbox.PayAsync(reference);

        Assert.Equal(SeqrInvoiceStatus.Paid, (await waiting.WaitAsync(Soon)).Status);
    }

    /// <summary>No entry of the journal tells of it: the sandbox's own clock brings it about.</summary>
    [Fact]
    public async Task A_change_that_comes_by_itself_is_waited_for()
    {
        var reference = await GivenInvoice();
        await Sandbox.PayAsync(reference);
        await Sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(19));

        Assert.Equal(
            "not-acknowledged",
            (await Sandbox.WaitForAsync(reference, SeqrInvoiceStatus.Canceled, Long).WaitAsync(Soon)).CancelReason);
    }

    [Fact]
    public async Task A_wait_that_times_out_shows_what_happened_instead()
    {
        var reference = await GivenInvoice();
        await Sandbox.Payer().ScanAsync($"R{reference}");

        var late = await Assert.ThrowsAsync<TimeoutException>(
            () => Sandbox.WaitForAsync(reference, SeqrInvoiceStatus.Paid, TimeSpan.FromMilliseconds(50)));

        Assert.Contains(
            "did not become PAID within 00:00:00.0500000. It is ISSUED; what happened to it: sent at ",
            late.Message,
            StringComparison.Ordinal);
        Assert.Contains("scanned at ", late.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoice_that_is_forgotten_is_waited_for_no_longer()
    {
        var reference = await GivenInvoice();
        var waiting = Sandbox.WaitForAsync(reference, SeqrInvoiceStatus.Paid, Long);

        await Sandbox.ResetAsync();

        Assert.Equal(404, (await Assert.ThrowsAsync<SeqrSandboxException>(() => waiting.WaitAsync(Soon))).Status);
    }

    [Fact]
    public async Task A_waiting_caller_can_give_up()
    {
        var reference = await GivenInvoice();
        using var givingUp = new CancellationTokenSource();
        var waiting = Sandbox.WaitForAsync(reference, SeqrInvoiceStatus.Paid, Long, givingUp.Token);

        await givingUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
