using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Explore.Lives;
using SeqrSandbox.Simulator.Hosting;
using SeqrSandbox.Simulator.Scenarios.Reading;
using SeqrSandbox.Testing.Exploring;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>SEQR's late answers: the life goes on while the shop waits for them.</summary>
public sealed class HeldCallTests : IDisposable
{
    private readonly HttpClient http = new();

    [Fact]
    public async Task The_life_goes_on_while_an_answer_is_late()
    {
        var record = await Play(
            """
            name: late
            payer:
              - { after: 1s, do: scan }
              - { after: 1s, do: confirm }
            calls:
              - { on: getPaymentStatus, nth: 2, fault: { kind: delay, for: 3s } }
            """);

        // The second question, at 1 s, is answered at 4 s, when the payer has paid long since and the merchant was notified.
        var paid = Assert.Single(record.Invoices).Payment!.PaidAt;
        Assert.Equal(TimeSpan.FromSeconds(2), paid - record.BeganAt);
        var late = Assert.Single(record.Entries, entry => entry.Scenario?.Step?.StartsWith("rule 1", StringComparison.Ordinal) == true);
        var notified = Assert.Single(record.Entries, entry => entry.Kind == EntryKind.NotificationAttempt);
        Assert.Equal((2, 200), ((int)(notified.At - record.BeganAt).TotalSeconds, notified.Status));
        Assert.True(late.Id > notified.Id, "The late answer was given after the notification.");
        // The customer's page waits for its answer, and looks no more often than before.
        Assert.DoesNotContain(
            record.Orders[0].Sights, shown => shown.At > record.BeganAt.AddSeconds(1) && shown.At < record.BeganAt.AddSeconds(4));
    }

    [Fact]
    public async Task A_bill_whose_answer_is_late_is_paid_once_the_shop_has_its_code()
    {
        var record = await Play(
            """
            name: late
            payer:
              - { after: 5s, do: scan }
              - { after: 1s, do: confirm }
            calls:
              - { on: sendInvoice, fault: { kind: delay, for: 3s } }
            """);

        Assert.NotNull(Assert.Single(record.Invoices).Payment);
        // The shop cannot ask about a bill that it has not got.
        Assert.True(record.Entries.Where(entry => entry.Name == "getPaymentStatus").Min(entry => entry.At) >= record.BeganAt.AddSeconds(3));
    }

    [Fact]
    public async Task A_bill_that_is_never_answered_is_paid_by_nobody()
    {
        var record = await Play(
            """
            name: silent
            payer:
              - { after: 31s, do: scan }
              - { after: 1s, do: confirm }
            calls:
              - { on: sendInvoice, fault: { kind: timeout, for: 30s, carriedOut: true } }
            """);

        Assert.Null(Assert.Single(record.Invoices).Payment);
        Assert.Null(record.Silence);
    }

    [Fact]
    public async Task An_answer_that_is_held_back_until_the_shop_has_crashed_is_nobodys()
    {
        var record = await Play(
            """
            name: crashed
            payer:
              - { after: 4s, do: scan }
              - { after: 1s, do: confirm }
            calls:
              - { on: sendInvoice, nth: 1, fault: { kind: delay, for: 3s } }
            shop:
              - { at: 2s700ms, do: restart }
            """);

        Assert.Null(record.Invoices[0].Payment);
        var sent = record.Entries.First(entry => entry.Name == "sendInvoice");
        Assert.Null(sent.Result);
        Assert.Null(sent.Response);
    }

    [Theory]
    [InlineData("{ kind: delay, for: 3s }", "1s", false)]
    [InlineData("{ kind: delay, for: 3s }", "4s", true)]
    [InlineData("{ kind: timeout, for: 30s, carriedOut: true }", "4s", false)]
    public void No_life_has_a_code_scanned_that_the_shop_has_not_got(string fault, string scans, bool isRight)
    {
        var life = LifeOf($"name: a\npayer: [{{ after: {scans}, do: scan }}]\ncalls: [{{ on: sendInvoice, fault: {fault} }}]\n");

        Assert.Equal(isRight, LifeGenerator.IsRight(life));
    }

    public void Dispose() => http.Dispose();

    private static Life LifeOf(string text) => Life.Read(ScenarioReader.Read(text)).Life!;

    private async Task<LifeRecord> Play(string text)
    {
        await using var host = await ExploringHost.Open(
            new() { Urls = "http://127.0.0.1:0", MaxSandboxes = int.MaxValue }, CancellationToken.None);
        await using var merchants = await DelegateMerchants<PlainShop>.Open(PlainShop.With(Mistake.None, http), CancellationToken.None);
        await using var place = await host.Stage.Open(merchants, "held");
        return await place.Play(LifeOf(text));
    }
}
