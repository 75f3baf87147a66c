using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.Simulator.Explore.Lives;

/// <summary>
/// A life that is being made. The payer scans after a second and decides a second later, unless the aim wants something else; the shop's
/// page asks every second, at 0 s, 1 s and so on.
/// </summary>
internal sealed class LifeDraft(Dice dice, IReadOnlySet<ShopAction> offers, string name, string description)
{
    // A shop that asks every second does so at 0 s, 1 s and 2 s: the third question is the first after the payer decided.
    private const int FirstAfterDecision = 3;
    private static readonly int[] Moments = [500, 1500, 2000, 2700, 4000, 6000, 10_000, 22_000, 25_000, 70_000, 1_200_000];

    private readonly List<CallRule> calls = [];
    private readonly List<PostRule> posts = [];
    private readonly List<ShopStep> shop = [];
    private PayerEnd end = PayerEnd.Pays;
    private TimeSpan scansAfter = TimeSpan.FromSeconds(1);
    private StepTrigger decides = Time(1000);
    private bool mistypes;
    private bool showsCard;
    private DurationRange? takes;
    private NotificationRule told = NotificationRule.AsSeqrDoes;

    public void AimAt(Cell aim)
    {
        switch (aim)
        {
            case CallCell call:
                AimAt(call);
                break;
            case NotificationCell notification:
                AimAt(notification);
                break;
            case ActionCell action:
                AimAt(action);
                break;
        }
    }

    /// <summary>Adds to the aim what makes lives differ.</summary>
    public void Vary()
    {
        mistypes = dice.IsOneIn(8);
        showsCard = dice.IsOneIn(10);
        takes = dice.IsOneIn(8) ? DurationRange.Exactly(TimeSpan.FromSeconds(dice.From(1, 4))) : null;
        if (dice.IsOneIn(4))
            scansAfter = TimeSpan.FromSeconds(dice.From(1, 5));
        if (dice.IsOneIn(4))
            decides = dice.Pick(Time(500), Time(3000), Time(8000), new StepTrigger { Polls = dice.From(1, 3) });
        if (dice.IsOneIn(3))
            end = dice.Pick(Grammar.PayerEnds);
        if (dice.IsOneIn(3))
            told = dice.Pick(Grammar.Notifications);
        if (dice.IsOneIn(3))
            AddCall(dice.Pick(Grammar.CallMoments), dice.Pick(Grammar.Turns), dice.Pick(Grammar.CallEffects));
        if (dice.IsOneIn(6))
            posts.Add(new() { On = PostKind.Notification, First = 1, Last = dice.From(1, 3), Fault = dice.Pick(Grammar.PostFaults) });
        for (var more = dice.Pick(0, 0, 1, 1, 2); more > 0; more--)
            Add(dice.Pick(Grammar.ShopActions), dice.Pick<int>(Moments));
    }

    public Life ToLife()
    {
        // Nobody scans a code before the merchant has got it.
        var late = calls.Where(rule => rule.On == InvoiceService.SendInvoice).Max(rule => rule.Fault?.For?.Most);
        if (late is { } answered && scansAfter <= answered)
            scansAfter = answered + scansAfter;
        return Made();
    }

    private Life Made() => new(
        new()
        {
            Name = name,
            Description = description,
            Payer = [.. Payer()],
            Calls = [.. calls],
            Posts = [.. posts],
            Notification = told,
        },
        [.. Numbered(shop.OrderBy(step => step.At))]);

    private void AimAt(CallCell cell)
    {
        var (on, when) = cell.Moment;
        end = when switch
        {
            InvoiceStatus.Canceled => PayerEnd.Cancels,
            InvoiceStatus.Failed => PayerEnd.HasNoMoney,
            InvoiceStatus.Issued => dice.Pick(PayerEnd.Pays, PayerEnd.NeverScans),
            _ => PayerEnd.Pays,
        };
        if (on == InvoiceService.SendInvoice && cell.Turn != Turn.First)
            AddAgain(cell.Turn);
        if (on == InvoiceService.CancelInvoice)
            AddCancels(when == InvoiceStatus.Paid, cell.Turn == Turn.Later ? 2 : 1);
        if (on == InvoiceService.RefundPayment)
            AddRefunds(cell.Turn == Turn.First ? 1 : 2);
        AddCall(cell.Moment, cell.Turn, cell.Effect);
    }

    /// <summary>A second bill is sent where the first one was not.</summary>
    private void AddAgain(Turn turn)
    {
        if (turn == Turn.Later)
            calls.Add(new() { On = InvoiceService.SendInvoice, First = 1, Last = 1, Fault = dice.Pick(Grammar.CallEffects).Fault ?? Lost });
        Add(ShopAction.Again, 3000);
        Add(ShopAction.Again, 5000);
    }

    /// <summary>Between two questions, and for a paid invoice before anybody has heard of the payment.</summary>
    private void AddCancels(bool isPaid, int times)
    {
        if (isPaid)
        {
            decides = Time(1500);
            told = new(NotificationTiming.Never, null);
        }
        else
        {
            decides = Time(10_000);
        }

        Add(ShopAction.Cancel, 2700);
        if (times > 1)
        {
            calls.Add(new() { On = InvoiceService.CancelInvoice, First = 1, Last = 1, Fault = Lost with { CarriedOut = false } });
            Add(ShopAction.Cancel, 2800);
        }
    }

    private void AddRefunds(int times)
    {
        shop.Add(new(TimeSpan.FromSeconds(6), ShopAction.Refund, 1, times > 1 ? dice.From(10, 60) : dice.Pick<int?>(null, 50)));
        if (times > 1)
            Add(ShopAction.Refund, 8000);
    }

    private void AimAt(NotificationCell cell)
    {
        told = cell.Told;
        if (cell.Fault is { } fault)
            posts.Add(new() { On = PostKind.Notification, First = 1, Last = 1, Fault = fault });
        // Where nobody looks, the notification alone tells of the payment.
        if (dice.IsOneIn(2) && told.Deliver != NotificationTiming.Early)
            Add(ShopAction.Leave, 1500);
    }

    private void AimAt(ActionCell cell)
    {
        var at = 4000;
        switch (cell.While)
        {
            case Phase.Issued:
                (decides, at) = (Time(10_000), dice.Pick(500, 1500, 2700));
                break;
            case Phase.Paid when cell.Action == ShopAction.Refund:
                break;
            case Phase.Paid:
                // Between two questions, and nobody has heard of the payment yet.
                (decides, told, at) = (Time(1500), new(NotificationTiming.Never, null), 2700);
                break;
            case Phase.Canceled or Phase.Failed:
                end = cell.While == Phase.Canceled ? PayerEnd.Cancels : PayerEnd.HasNoMoney;
                (decides, at) = cell.Action == ShopAction.Again ? (Time(1000), 4000) : (Time(1500), 2700);
                break;
            default:
                calls.Add(new() { On = InvoiceService.SendInvoice, First = 1, Last = 1, Fault = Lost with { CarriedOut = dice.IsOneIn(2) } });
                break;
        }

        Add(cell.Action, at);
    }

    private void AddCall(CallMoment moment, Turn turn, CallEffect effect)
    {
        turn = effect.CanBe(turn) ? turn : Turn.First;
        var isDecided = moment.On == InvoiceService.GetPaymentStatus && moment.When is not (null or InvoiceStatus.Issued);
        var turnOf = isDecided ? FirstAfterDecision : 1;
        if (turn == Turn.Later && isDecided)
            calls.Add(new() { On = moment.On, First = 1, Last = turnOf, When = moment.When, Fault = Lost });
        var (first, last) = turn switch
        {
            Turn.First => (1, (int?)turnOf),
            Turn.Later => (turnOf + 1, turnOf + 2),
            // A scenario that lets no bill through at all may have no payer.
            _ => (1, moment.On == InvoiceService.SendInvoice ? Grammar.ManyBills : null),
        };
        calls.Add(new() { On = moment.On, First = first, Last = last, When = moment.When, Fault = effect.Fault, Result = effect.Result });
    }

    private void Add(ShopAction action, int milliseconds)
    {
        if (offers.Contains(action) || action is ShopAction.Leave or ShopAction.Look or ShopAction.Order)
            shop.Add(new(TimeSpan.FromMilliseconds(milliseconds), action));
    }

    private IEnumerable<PayerStep> Payer()
    {
        if (end == PayerEnd.NeverScans)
            yield break;
        yield return new() { Do = PayerAction.Scan, After = new() { Time = DurationRange.Exactly(scansAfter) } };
        if (showsCard)
            yield return new() { Do = PayerAction.PresentCard, After = Time(200) };
        if (mistypes)
            yield return new() { Do = PayerAction.WrongPin, After = Time(500) };
        yield return end switch
        {
            PayerEnd.Cancels => new() { Do = PayerAction.Cancel, After = decides },
            PayerEnd.WalksAway => new() { Do = PayerAction.Abandon, After = decides },
            PayerEnd.HasNoMoney =>
                new() { Do = PayerAction.Confirm, After = decides, Outcome = DebitOutcome.InsufficientFunds, Takes = takes },
            _ => new() { Do = PayerAction.Confirm, After = decides, Takes = takes },
        };
    }

    /// <summary>At most three orders; a step is about any that was placed before it.</summary>
    private IEnumerable<ShopStep> Numbered(IEnumerable<ShopStep> steps)
    {
        var orders = 1;
        foreach (var step in steps)
        {
            if (step.Do != ShopAction.Order)
                yield return step.Do == ShopAction.Restart || orders == 1 || !dice.IsOneIn(2) ? step : step with { Order = orders };
            else if (orders < ShopReader.MostOrders)
                yield return step with { Order = ++orders };
        }
    }

    private static Fault Lost { get; } = new() { Kind = FaultKind.Reset, CarriedOut = true };

    private static StepTrigger Time(int milliseconds) =>
        new() { Time = DurationRange.Exactly(TimeSpan.FromMilliseconds(milliseconds)) };
}
