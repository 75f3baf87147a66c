using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios;

namespace SeqrSandbox.Simulator.Explore.Lives;

/// <summary>One thing that can happen, at one moment: a cell of the coverage table, and what a life is aimed at.</summary>
internal abstract record Cell
{
    /// <summary>The row of the table.</summary>
    public abstract string Row { get; }

    /// <summary>The column.</summary>
    public abstract string Column { get; }

    public sealed override string ToString() => $"{Row}: {Column}";

    /// <summary>All cells of a merchant that offers these actions.</summary>
    public static ImmutableArray<Cell> All(IReadOnlySet<ShopAction> offers) =>
    [
        .. from moment in Grammar.CallMoments
           from turn in Grammar.Turns
           where Can(moment.Value, turn.Value, offers)
           from effect in Grammar.CallEffects
           where effect.Value.CanBe(turn.Value)
           select new CallCell(moment.Value, turn.Value, effect.Value),
        .. from told in Grammar.Notifications
           select new NotificationCell(told.Value, null),
        .. from told in Grammar.Notifications
           where told.Value.Deliver != NotificationTiming.Never
           from fault in Grammar.PostFaults
           select new NotificationCell(told.Value, fault.Value),
        .. from action in Grammar.ShopActions
           where offers.Contains(action.Value) || action.Value is ShopAction.Leave
           from phase in ActionCell.PhasesOf(action.Value)
           select new ActionCell(action.Value, phase),
    ];

    private static bool Can(CallMoment moment, Turn turn, IReadOnlySet<ShopAction> offers) => moment.On switch
    {
        var on when on == InvoiceService.SendInvoice => turn == Turn.First || offers.Contains(ShopAction.Again),
        var on when on == InvoiceService.CancelInvoice => offers.Contains(ShopAction.Cancel),
        var on when on == InvoiceService.RefundPayment => offers.Contains(ShopAction.Refund),
        _ => true,
    };
}

/// <summary>Something becomes of a call of the merchant.</summary>
internal sealed record CallCell(CallMoment Moment, Turn Turn, CallEffect Effect) : Cell
{
    public override string Row => $"{Moment.On.Name}{(Moment.When is { } when ? $", {when.ToString().ToUpperInvariant()}" : "")}, "
        + Turn switch { Turn.First => "the first", Turn.Later => "a later one", _ => "each" };

    public override string Column => Effect.Name;
}

/// <summary>A notification comes in a certain way, and something becomes of its first attempt.</summary>
internal sealed record NotificationCell(NotificationRule Told, PostFault? Fault) : Cell
{
    public override string Row => $"notification {Told.Deliver.ToString().ToLowerInvariant()}"
        + (Told.After is { } after ? $" after {after.Least.TotalSeconds:0} s" : "");

    public override string Column => Fault switch
    {
        null when Told.Deliver == NotificationTiming.Never => "does not come",
        null => "arrives",
        { Kind: PostFaultKind.Http } => "answered with 503",
        { Arrives: true } => "its answer is lost",
        _ => "is lost",
    };
}

/// <summary>Somebody does something at the shop while an invoice is in a phase; null before there is one.</summary>
internal sealed record ActionCell(ShopAction Action, Phase? While) : Cell
{
    private static readonly Phase?[] Usual =
        [Phase.Issued, Phase.Paid, Phase.Canceled, Phase.Failed];

    public override string Row => $"the customer or operator: {Action.ToString().ToLowerInvariant()}";

    public override string Column => While?.ToString().ToUpperInvariant() ?? "no bill";

    public static IEnumerable<Phase?> PhasesOf(ShopAction action) => action switch
    {
        ShopAction.Refund => [Phase.Paid],
        ShopAction.Again => [null, Phase.Canceled, Phase.Failed],
        ShopAction.Order or ShopAction.Look => [],
        _ => Usual,
    };
}
