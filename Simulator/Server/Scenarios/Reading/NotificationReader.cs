using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>Reads how the merchant is notified.</summary>
internal static class NotificationReader
{
    public static NotificationRule Read(MapReader file)
    {
        var deliverRight = $"deliver with {Phrase.AnyOf(Vocabulary.Timings.All)}";
        if (file.ReadMap("notification", deliverRight) is not { } notification)
            return NotificationRule.AsSeqrDoes;
        var deliver = notification.ReadWord("deliver", Vocabulary.Timings);
        var after = notification.Read("after", Durations.ParsePositive, Durations.Allowed);
        notification.Require("deliver", deliverRight);
        if (deliver == NotificationTiming.Late && !notification.Has("after"))
            notification.Errors.Add(notification.PlaceOf("deliver"), "late without after", $"after beside it, with {Durations.Allowed}");
        if (deliver is not (null or NotificationTiming.Late or NotificationTiming.Twice))
            notification.Refuse("after", "after with deliver: late or twice");
        notification.Finish();
        return new(deliver ?? NotificationTiming.Once, after);
    }
}
