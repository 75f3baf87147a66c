using System.Globalization;
using SeqrSandbox.ContractTests.Simulation.Mistakes;
using SeqrSandbox.Core.Memory;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>
/// Mistakes that are planted around the store: lives find each of them, and name the fact that it breaks.
/// </summary>
public sealed class MistakeTests(ITestOutputHelper output)
{
    private const int Lives = 10_000;

    [Fact]
    public void A_movement_of_money_that_is_not_saved() =>
        Finds(Mistake.Forgets(changes => changes with { Movements = [.. changes.Movements.Take(1)] }), Facts.Books);

    [Fact]
    public void A_step_of_the_history_that_is_not_saved() =>
        Finds(Mistake.Forgets(changes => changes with { History = [.. changes.History.Take(1)] }), Facts.Kept);

    [Fact]
    public void A_receipt_that_is_not_saved() =>
        Finds(Mistake.Forgets(changes => changes with { Receipts = [] }), Facts.Kept);

    [Fact]
    public void A_message_to_the_payer_that_is_not_saved() =>
        Finds(Mistake.Forgets(changes => changes with { Messages = [] }), Facts.Kept);

    [Fact]
    public void A_payment_that_is_not_found_by_its_reference() =>
        Finds(Mistake.Forgets(changes => changes with { Payments = [] }), Facts.Kept);

    [Fact]
    public void A_notification_that_is_not_saved() => Finds(
        Mistake.Forgets(changes => changes.Invoices.IsEmpty ? changes : changes with { Notifications = [] }),
        Facts.Notified);

    [Fact]
    public void A_revision_that_is_not_checked() => Finds(Mistake.ChecksNoRevision, Facts.Overwriting);

    [Fact]
    public void A_reversal_that_is_made_twice() => Finds(Mistake.RepeatsWhatIsDue, Facts.Once);

    [Fact]
    public void A_reference_that_is_given_again_after_a_crash() => Finds(Mistake.RewindsReferences, Facts.References);

    [Fact]
    public void A_notification_that_is_lost_in_a_crash() => Finds(Mistake.NotifiesLater, Facts.Notified);

    [Fact]
    public void Refunds_beyond_the_payment() => Finds(Mistake.ForgetsEarlierRefunds, Facts.Refunds);

    private void Finds(LifeSetting mistake, string fact)
    {
        var lives = Enumerable.Range(0, Lives).Select(seed => Life.Run(seed, mistake));
        var found = lives.FirstOrDefault(life => life.Broken is not null);
        Assert.True(found is not null, $"{Lives} lives do not find it.");
        Assert.Equal(fact, found.Broken!.Fact);
        output.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"Life {found.Seed + 1}, seed {found.Seed}: {found.Broken.Message}"));
    }
}
