using System.Collections.Concurrent;
using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Notifications;
using SeqrSandbox.Core.Scenarios;
using static SeqrSandbox.ContractTests.Scenarios.Library;

namespace SeqrSandbox.ContractTests.Scenarios;

/// <summary>Whether, how often and when the merchant is notified.</summary>
public sealed class NotificationRuleTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    private const string NoAcknowledgment = "<acknowledgmentMode>NO_ACKNOWLEDGMENT</acknowledgmentMode>";

    [Fact]
    public async Task Never_is_never()
    {
        await using var listener = await Listener.Answering(200);
        using var given = await Under(NotificationTiming.Never);

        var paid = await Paid(given, listener);

        Assert.Equal(Phase.Paid, paid.Phase);
        Assert.Empty(await given.Given.Sandbox.Store.ListNotifications(paid.Reference, 10));
        Assert.Empty(listener.Received);
    }

    [Theory]
    [InlineData(null, 0)]
    [InlineData(5, 5)]
    public async Task Twice_is_the_same_again_under_another_id(int? after, double seconds)
    {
        await using var listener = await Listener.Answering(200);
        using var given = await Under(NotificationTiming.Twice, after);

        var paid = await Paid(given, listener);

        Assert.Equal([0, seconds], await Attempts(given, paid));
        Assert.Equal([$"POST /seqr invoiceReference={paid.Reference}", $"POST /seqr invoiceReference={paid.Reference}"], listener.Received);
        Assert.Equal(
            [$"{paid.Reference}-2", $"{paid.Reference}-2-2"],
            (await given.Given.Sandbox.Store.ListNotifications(paid.Reference, 10)).Select(notification => notification.Id).Order());
    }

    [Fact]
    public async Task Late_is_some_time_after_it_became_due()
    {
        await using var listener = await Listener.Answering(200);
        using var given = await Under(NotificationTiming.Late, 7);

        Assert.Equal(7, Assert.Single(await Attempts(given, await Paid(given, listener))));
    }

    [Fact]
    public async Task A_commit_notifies_by_the_same_rule()
    {
        await using var listener = await Listener.Answering(200);
        using var given = await Under(NotificationTiming.Twice);
        var reserved = await given.Send(payment: PaymentMode.ReservationRequired, notificationUrl: listener.Url);
        await given.Advance(1);

        await given.Given.Sandbox.Invoices.Commit(given.Given.Caller, reserved.Reference.Value, null);
        await given.Advance(1);

        Assert.Equal(4, listener.Received.Count);
    }

    [Fact]
    public async Task Early_is_before_the_answer_that_shows_the_payment()
    {
        var answered = false;
        var told = new ConcurrentQueue<bool>();
        await using var listener = await Listener.Start(async _ =>
        {
            await Task.Delay(20);
            told.Enqueue(!Volatile.Read(ref answered));
        });
        simulator.Sandbox.Scenarios = new Library(Paying(NotificationTiming.Early, null));
        var sent = await simulator.Call(
            Message.Of("sendInvoice", Message.Invoice(members: NoAcknowledgment + Message.Member("notificationUrl", Local(listener)))));

        var shown = await simulator.Call(Message.Of("getPaymentStatus", Message.Member("invoiceReference", sent["invoiceReference"])));
        Volatile.Write(ref answered, true);

        Assert.Equal("PAID", shown["status"]);
        Assert.Equal([true], told);
    }

    /// <summary>SEQR gives a notification up after 5 s: a question that waited for it as long would make it fail.</summary>
    [Fact]
    public async Task A_question_that_is_asked_before_an_early_notification_is_answered_does_not_make_it_fail()
    {
        var answers = new ConcurrentQueue<string>();
        // The payer pays at once, so that the notification may come before the bill's answer is here.
        var bill = new TaskCompletionSource<Result>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var listener = await Listener.Start(async _ => answers.Enqueue((await Ask(await bill.Task))["status"]!));
        simulator.Sandbox.Scenarios = new Library(Paying(NotificationTiming.Early, null));
        var sent = await simulator.Call(
            Message.Of("sendInvoice", Message.Invoice(members: NoAcknowledgment + Message.Member("notificationUrl", Local(listener)))));
        bill.SetResult(sent);

        Assert.Equal("PAID", (await Ask(sent))["status"]);

        await Eventually.Holds(async () => await Delivered() == 1, "the notification is delivered");
        Assert.Equal(["PAID"], answers);

        Task<Result> Ask(Result about) =>
            simulator.Call(Message.Of("getPaymentStatus", Message.Member("invoiceReference", about["invoiceReference"])));

        async Task<int> Delivered() => (await simulator.Sandbox.Store.ListNotifications(new(sent["invoiceReference"]!), 10))
            .Count(notification => notification is { State: NotificationState.Delivered, Attempts.Length: 1 });
    }

    [Fact]
    public async Task Early_waits_for_an_attempt_that_somebody_else_makes()
    {
        await using var listener = await Listener.Answering(200);
        using var given = await Under(NotificationTiming.Early);
        var invoice = await given.Send(notificationUrl: listener.Url);
        var asked = await given.Given.Sandbox.Invoices.AskStatus(given.Given.Caller, invoice.Reference.Value);
        var deliveries = given.Given.Sandbox.Deliveries;
        var claimed = await deliveries.Claim($"{invoice.Reference}-2");

        var telling = deliveries.TellBeforeAnswer(asked.Value!, InvoiceStatus.Paid).AsTask();
        Assert.NotSame(telling, await Task.WhenAny(telling, Task.Delay(100)));
        await deliveries.Attempt(claimed!);
        await telling;

        Assert.Single(listener.Received);
    }

    [Fact]
    public async Task An_answer_that_does_not_show_the_payment_waits_for_nothing()
    {
        await using var listener = await Listener.Answering(200);
        using var given = await Under(NotificationTiming.Early);
        var invoice = await given.Send(notificationUrl: listener.Url);
        var asked = await given.Given.Sandbox.Invoices.AskStatus(given.Given.Caller, invoice.Reference.Value);

        await given.Given.Sandbox.Deliveries.TellBeforeAnswer(asked.Value!, InvoiceStatus.Issued);

        Assert.Empty(listener.Received);
    }

    [Theory]
    [InlineData(PostFaultKind.Lost, false, 0)]
    [InlineData(PostFaultKind.Lost, true, 1)]
    [InlineData(PostFaultKind.Http, false, 0)]
    [InlineData(PostFaultKind.Http, true, 1)]
    public async Task An_attempt_that_fails_by_a_rule_of_posts_is_made_again(PostFaultKind kind, bool arrives, int before)
    {
        await using var listener = await Listener.Answering(200);
        var fault = new PostFault { Kind = kind, HttpStatus = kind == PostFaultKind.Http ? 503 : null, Arrives = arrives };
        using var given = await ScriptedWorld.Under(
            Paying(NotificationTiming.Once, null) with
            {
                Posts = [new() { On = PostKind.Notification, First = 1, Last = 1, Fault = fault }],
            });

        var paid = await Paid(given, listener);

        var told = Assert.Single(await given.Given.Sandbox.Store.ListNotifications(paid.Reference, 10));
        Assert.Equal(NotificationState.Delivered, told.State);
        Assert.Equal([fault.HttpStatus, 200], told.Attempts.Select(attempt => attempt.Status));
        Assert.Equal(before + 1, listener.Received.Count);
        Assert.Single(listener.Received.Distinct());
        var first = (await given.Given.Sandbox.Journal.List(new() { Name = "notify", Limit = 5 })).MinBy(entry => entry.Id)!;
        Assert.Equal(
            ("told", $"rule 1 of posts: {kind}{(arrives ? "" : ", did not arrive")}"), (first.Scenario?.Name, first.Scenario?.Step));
        Assert.Empty(first.Findings);
    }

    /// <summary>By a name that the simulator under test may notify.</summary>
    private static string Local(Listener listener) => listener.Url.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private static Task<ScriptedWorld> Under(NotificationTiming deliver, int? after = null) => ScriptedWorld.Under(Paying(deliver, after));

    private static Scenario Paying(NotificationTiming deliver, int? after) =>
        Of("told", Step(PayerAction.Scan), Step(PayerAction.Confirm)) with
        {
            Notification = new(deliver, after is { } seconds ? DurationRange.Exactly(TimeSpan.FromSeconds(seconds)) : null),
        };

    /// <summary>Pays at noon, and lets a while pass that is too short for a reversal.</summary>
    private static async Task<Invoice> Paid(ScriptedWorld given, Listener listener)
    {
        var invoice = await given.Send(notificationUrl: listener.Url);
        await given.Advance(15);
        return await given.Now(invoice);
    }

    private static async Task<double[]> Attempts(ScriptedWorld given, Invoice invoice) =>
    [
        .. (await given.Given.Sandbox.Store.ListNotifications(invoice.Reference, 10))
            .SelectMany(notification => notification.Attempts).Select(attempt => (attempt.At - Given.Noon).TotalSeconds).Order(),
    ];
}
