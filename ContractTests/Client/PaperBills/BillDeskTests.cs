using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Options;
using Reference.Client;
using Reference.Client.PaperBills;
using SeqrSandbox.ContractTests.Pacts;

namespace SeqrSandbox.ContractTests.Client.PaperBills;

/// <summary>The issuer's notification amid repeats, losses and restarts. A bill is only believed when SEQR confirms it.</summary>
public sealed class BillDeskTests : IAsyncLifetime, IDisposable
{
    private const string Posted = """{"invoiceId": 261129000000001}""";
    private const long Id = 261129000000001;

    private readonly TemporaryDirectory folder = new();
    private readonly ConcurrentQueue<string> asked = new();
    private readonly ConcurrentQueue<PaidBill> paid = new();
    private readonly List<SeqrIssuerClient> clients = [];
    private LoopbackServer seqr = null!;
    private Func<HttpContext, Task> answer = Confirming;
    private Action onPaid = () => { };

    public async Task InitializeAsync() => seqr = await LoopbackServer.Start(context =>
    {
        asked.Enqueue(context.Request.Path);
        return answer(context);
    });

    public Task DisposeAsync() => seqr.DisposeAsync().AsTask();

    public void Dispose()
    {
        clients.ForEach(client => client.Dispose());
        folder.Dispose();
    }

    [Fact]
    public async Task A_notified_bill_is_asked_for_and_then_reported()
    {
        Assert.Equal(200, await Notify(Program()));

        Assert.Equal([$"/api/invoice/{Id}"], asked);
        Assert.Equal((Id, "R820919", new Money(29.99m, "SEK")), (paid.Single().Id, paid.Single().Reference, paid.Single().Amount));
    }

    [Fact]
    public async Task A_notification_that_comes_twice_reports_and_asks_once()
    {
        var desk = Program();

        Assert.Equal((200, 200), (await Notify(desk), await Notify(desk)));

        Assert.Equal((1, 1), (paid.Count, asked.Count));
        Assert.Equal("R820919", (await desk.FindAsync(Id))!.Reference);
    }

    [Fact]
    public async Task Twenty_at_once_report_once()
    {
        var desk = Program();

        Assert.All(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Notify(desk))), status => Assert.Equal(200, status));

        Assert.Single(paid);
    }

    [Fact]
    public async Task A_bill_that_SEQR_does_not_confirm_is_not_believed()
    {
        answer = Status(404);
        var desk = Program();

        Assert.Equal(404, await Notify(desk));

        Assert.Empty(paid);
        Assert.Null(await desk.FindAsync(Id));
    }

    [Fact]
    public async Task Another_bill_than_the_notified_is_not_believed()
    {
        Assert.Equal(404, await Notify(Program(), """{"invoiceId": 2}"""));
        Assert.Empty(paid);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(401)]
    public async Task While_SEQR_does_not_confirm_it_is_asked_to_post_again(int status)
    {
        var desk = Program();
        answer = Status(status);
        Assert.Equal(503, await Notify(desk));
        answer = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        Assert.Equal(503, await Notify(desk));
        Assert.Empty(paid);
        answer = Confirming;

        Assert.Equal(200, await Notify(desk));

        Assert.Single(paid);
    }

    [Fact]
    public async Task What_the_issuer_could_not_take_is_reported_again_without_asking_again()
    {
        var desk = Program();
        onPaid = () => throw new InvalidOperationException("full");
        Assert.Equal(503, await Notify(desk));
        onPaid = () => { };

        Assert.Equal(200, await Notify(desk));

        Assert.Equal((2, 1), (paid.Count, asked.Count));
    }

    [Fact]
    public async Task After_a_restart_an_unreported_bill_is_reported_and_a_reported_one_is_not()
    {
        onPaid = () => throw new InvalidOperationException("the program ends here");
        await Notify(Program());
        onPaid = () => { };
        paid.Clear();

        await Program().ResumeAsync();
        await Program().ResumeAsync();
        Assert.Equal(200, await Notify(Program()));

        Assert.Equal((1, 1), (paid.Count, asked.Count));
    }

    [Fact]
    public async Task A_notification_that_never_came_is_made_up_for_by_the_report()
    {
        var day = new DateOnly(2026, 5, 15);
        answer = context => context.Response.WriteAsync(
            "ID,DESCRIPTION,AMOUNT,CURRENCY,STATUS,REFERENCE,ERS_REFERENCE,PURCHASE_TIME\r\n"
                + $"{Id},Test invoice,29.99,SEK,PAID,R820919,E1,2026-05-15T15:37:33+00:00\r\n");
        var desk = Program();

        Assert.Single((await desk.CatchUpAsync(day, day)).Value!);
        await desk.CatchUpAsync(day, day);
        Assert.Equal(200, await Notify(desk));

        Assert.Equal("R820919", Assert.Single(paid).Reference);
        Assert.Equal(["/api/report", "/api/report"], asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("invoiceId=1")]
    [InlineData("""{"invoiceId": "1"}""")]
    [InlineData("""{"invoiceId": 1.5}""")]
    [InlineData("""{"invoiceId": -1}""")]
    [InlineData("""{"invoiceId": 99999999999999999999}""")]
    [InlineData("""{"invoiceId": 1, "invoiceId": 2}""")]
    public async Task Another_body_is_refused_and_nothing_is_asked(string body)
    {
        Assert.Equal(400, await Notify(Program(), body));
        Assert.Empty(asked);
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_not_read() =>
        Assert.Equal(400, await Notify(Program(), Posted + new string(' ', 10_000_000)));

    private static async Task<int> Notify(BillDesk desk, string body = Posted)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(body));
        return await desk.NotifiedAsync(stream);
    }

    private static Task Confirming(HttpContext context) => context.Response.WriteAsync(
        $$"""
        {"id":{{Id}},"description":"Test invoice","amount":29.99,"currency":"SEK","status":"PAID","reference":"R820919",
        "ersReference":"2026010112000000001000001","purchaseTime":"15.05.2026 15:37:33"}
        """);

    private static Func<HttpContext, Task> Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };

    /// <summary>A program on the same files; or the same one after a restart.</summary>
    private BillDesk Program()
    {
        var client = new SeqrIssuerClient(seqr.Address, new("example", "5ecr3t"));
        clients.Add(client);
        return new(client, new FileRecordStore<BillRecord>(folder.Path), Options.Create(new BillDeskOptions
        {
            OnPaid = (bill, _) =>
            {
                paid.Enqueue(bill);
                onPaid();
                return Task.CompletedTask;
            },
        }));
    }
}
