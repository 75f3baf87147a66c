using SeqrSandbox.Testing.Exploring;
using Xunit.Abstractions;

namespace SeqrSandbox.ContractTests.Exploring;

/// <summary>Thirteen shops, each with one real mistake: each is found, named by the broken fact, and shrunk to a few lines.</summary>
public sealed class MistakesTests(ITestOutputHelper output)
{
    private const int MostLives = 500;
    private const int MostLines = 4;

    [Theory]
    [InlineData(nameof(Mistake.SendsAgain), "charged-twice")]
    [InlineData(nameof(Mistake.TrustsBackUrl), "promised-without-payment")]
    [InlineData(nameof(Mistake.EmptyIsSuccess), "promised-without-payment")]
    [InlineData(nameof(Mistake.IgnoresNotifications), "notification-ignored")]
    [InlineData(nameof(Mistake.NotificationIsPayment), "reversed-while-paid")]
    [InlineData(nameof(Mistake.PollsForEver), "asks-after-end")]
    [InlineData(nameof(Mistake.AsksOnce), "never-ends")]
    [InlineData(nameof(Mistake.RefundsAgain), "refunded-too-often")]
    [InlineData(nameof(Mistake.WrongReference), "wrong-reference")]
    [InlineData(nameof(Mistake.ForgetsOnRestart), "order-forgotten")]
    [InlineData(nameof(Mistake.CancelsAfterPaying), "payment-not-kept")]
    [InlineData(nameof(Mistake.MixesOrders), "promised-without-payment")]
    [InlineData(nameof(Mistake.TrustsQuestionUnderWay), "notification-ignored")]
    public async Task A_mistake_is_found_and_shrunk(string mistake, string fact)
    {
        using var http = new HttpClient();

        var result = await SeqrExplorer.RunAsync(
            PlainShop.With(Enum.Parse<Mistake>(mistake), http), new() { Lives = MostLives, Seed = 7 });

        var failure = Assert.Single(result.Failures);
        output.WriteLine($"{result.Lives} lives\n{failure.Text}");
        Assert.Equal(fact, failure.Fact);
        Assert.False(failure.IsFlaky);
        Assert.InRange(failure.Lines, 0, MostLines);
    }

    [Fact]
    public async Task A_right_shop_breaks_nothing()
    {
        using var http = new HttpClient();

        var result = await SeqrExplorer.RunAsync(PlainShop.With(Mistake.None, http), new() { Lives = 600, Seed = 7, Failures = 20 });

        output.WriteLine($"{result.Lives} lives, coverage {result.Coverage:P1}");
        output.WriteLine(string.Join("\n\n", result.Failures.Select(failure => failure.Text)));
        Assert.Empty(result.Failures);
    }
}
