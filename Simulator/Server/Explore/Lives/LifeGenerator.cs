using System.Collections.Immutable;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;

namespace SeqrSandbox.Simulator.Explore.Lives;

/// <summary>
/// Makes lives. Each is aimed at one cell of the coverage table, in an order that the seed gives, and gets more at random. A life depends
/// on the seed, its number and the merchant's actions alone.
/// </summary>
internal sealed class LifeGenerator(int seed, IReadOnlySet<ShopAction> offers)
{
    private readonly ImmutableArray<Cell> cells = Cell.All(offers);

    public ImmutableArray<Cell> Cells => cells;

    public Life Make(int number)
    {
        var dice = Dice.Of(seed, number);
        var aim = Aim(number);
        var draft = new LifeDraft(dice, offers, $"life-{seed}-{number}", $"Aimed at {aim}.");
        draft.AimAt(aim);
        var plain = draft.ToLife();
        draft.Vary();
        var varied = draft.ToLife();
        // What is added at random may contradict the rest: rules that hide each other.
        return IsRight(varied) ? varied : plain;
    }

    public static bool IsRight(Life life) => ScenarioReader.Read(LifeText.Of(life)).Scenario is not null && KnowsTheCode(life.Scenario);

    /// <summary>Nobody scans a code before the merchant has got it.</summary>
    private static bool KnowsTheCode(Scenario scenario) => scenario.Payer is not [var first, ..]
        || scenario.Calls.Where(rule => rule.On is null || rule.On == InvoiceService.SendInvoice)
            .All(rule => rule.Fault?.For is not { } late || first.After.Time is { } scan && scan.Least > late.Most);

    /// <summary>Goes round all cells, each time in another order.</summary>
    private Cell Aim(int number)
    {
        var (round, at) = Math.DivRem(number, cells.Length);
        var dice = Dice.Of(seed, -1 - round);
        var order = Enumerable.Range(0, cells.Length).ToArray();
        for (var last = order.Length - 1; last > 0; last--)
        {
            var other = dice.Below(last + 1);
            (order[last], order[other]) = (order[other], order[last]);
        }

        return cells[order[at]];
    }
}
