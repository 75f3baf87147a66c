using System.Collections.Immutable;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Core.Notifications;

namespace SeqrSandbox.Core.Findings;

/// <summary>Judges how a merchant answers a notification.</summary>
public static class NotificationRules
{
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(3);

    public static ImmutableArray<Finding> Judge(Attempt attempt)
    {
        var found = new FindingList();
        if (!attempt.Succeeded)
            found.Add(FindingCatalogue.NotificationFailed.At(null, null, (object?)attempt.Status ?? "no answer"));
        if (attempt.Status is not null && attempt.Duration > InTime)
            found.Add(FindingCatalogue.NotificationSlow.At(null, null, Math.Round(attempt.Duration.TotalSeconds, 1)));
        return found.ToImmutable();
    }
}
