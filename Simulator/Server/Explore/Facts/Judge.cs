using SeqrSandbox.Simulator.Explore.Lives;

namespace SeqrSandbox.Simulator.Explore.Facts;

/// <summary>All facts, and who asks for them.</summary>
internal static class Judge
{
    /// <summary>The gravest first: a life is told by the first one that it breaks.</summary>
    public static IReadOnlyList<Fact> Facts { get; } =
    [
        MoneyFacts.ChargedOnce,
        MoneyFacts.ReversedUnasked,
        MoneyFacts.PromisedOnlyIfHeld,
        MoneyFacts.HeldMeansPromised,
        RefundFacts.MadeOnce,
        MoneyFacts.PaymentsReference,
        ConductFacts.NotificationIsFollowed,
        ConductFacts.OrderIsKept,
        ConductFacts.OrderEnds,
        ConductFacts.NothingAfterTheEnd,
        ConductFacts.CustomerIsAnswered,
        ConductFacts.NoPasswordShown,
    ];

    public static IReadOnlyList<BrokenFact> Of(LifeRecord record) =>
        [.. from fact in Facts from breach in fact.Judge(record).Take(1) select new BrokenFact(fact, breach)];
}
