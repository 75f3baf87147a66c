using System.Collections.Immutable;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Reads what the merchant's customer does at the shop.</summary>
internal static class ShopReader
{
    public const int MostOrders = 3;
    private const int MostSteps = 100;
    private const string Step = "a step: at and do, with order or percent";
    private static readonly TimeSpan Latest = TimeSpan.FromDays(7);
    private static readonly string AtAllowed = $"the time since the first order, {DurationText.Allowed}, at most 7d";

    public static ImmutableArray<ShopStep> Read(MapReader file)
    {
        List<ShopStep> steps = [];
        var orders = 1;
        foreach (var node in file.ReadList("shop", MostSteps, "a list of steps, each with - in front"))
        {
            if (MapReader.Of(node, Step, file.Errors) is { } step && ReadStep(step, ref orders) is { } read)
                steps.Add(read);
        }

        return [.. steps.OrderBy(step => step.At)];
    }

    private static ShopStep? ReadStep(MapReader step, ref int orders)
    {
        var at = step.ReadValue("at", ParseAt, AtAllowed);
        var action = step.ReadWord("do", Vocabulary.ShopActions);
        var order = step.ReadNumber("order", Numbers.Whole(1, MostOrders), $"the number of an order, 1 to {MostOrders}");
        var percent = step.ReadNumber("percent", Numbers.Whole(1, 100), "a share in percent, 1 to 100");
        step.Require("at", AtAllowed);
        step.Require("do", $"do with {Phrase.AnyOf(Vocabulary.ShopActions.All)}");
        if (action is not (null or ShopAction.Refund))
            step.Refuse("percent", "percent with do: refund");
        if (action == ShopAction.Order && ++orders > MostOrders)
            step.Errors.Add(step.PlaceOf("do"), "one order more", $"at most {MostOrders}, the first of which is placed by itself");
        if (action == ShopAction.Restart)
            step.Refuse("order", "restart without an order: it is the shop that starts again");
        else if (order > orders || (action == ShopAction.Order && order is not null && order != orders))
            step.Errors.Add(
                step.PlaceOf("order"), $"order {order}", $"an order that was placed before: {(orders == 1 ? "1" : $"1 to {orders}")}");
        step.Finish();
        return at is null || action is null
            ? null
            : new(at.Value, action.Value, order ?? (action == ShopAction.Order ? orders : 1), percent);
    }

    private static Parsed<TimeSpan> ParseAt(string text) => DurationText.Parse(text) is { } at && at <= Latest
        ? at
        : Parsed<TimeSpan>.Wrong(AtAllowed);
}
