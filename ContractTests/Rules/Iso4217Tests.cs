using System.Globalization;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>
/// The simulator's list of currencies against the published one: every code with its decimals, and every difference
/// with its reason.
/// </summary>
public sealed class Iso4217Tests
{
    private static readonly Dictionary<string, string> OnlyPublished = new()
    {
        ["ANG"] = "replaced by XCG on 2025-03-31",
        ["BGN"] = "replaced by EUR on 2026-01-01",
        ["CUC"] = "withdrawn on 2021-01-01",
        ["BOV"] = "a fund",
        ["CHE"] = "a fund",
        ["CHW"] = "a fund",
        ["CLF"] = "a fund",
        ["COU"] = "a fund",
        ["MXV"] = "a fund",
        ["USN"] = "a fund",
        ["UYI"] = "a fund",
        ["UYW"] = "a unit of account that follows wages",
        ["XAG"] = "a metal",
        ["XAU"] = "a metal",
        ["XPD"] = "a metal",
        ["XPT"] = "a metal",
        ["XBA"] = "a unit of bond markets",
        ["XBB"] = "a unit of bond markets",
        ["XBC"] = "a unit of bond markets",
        ["XBD"] = "a unit of bond markets",
        ["XDR"] = "a unit of account",
        ["XSU"] = "a unit of account",
        ["XUA"] = "a unit of account",
        ["XTS"] = "a code for tests",
        ["XXX"] = "no currency",
    };

    private static readonly Dictionary<string, string> OnlyOurs = new()
    {
        ["XCG"] = "in use since 2025-03-31, after the list was published"
    };

    [Fact]
    public void Every_currency_of_the_published_list_has_its_decimals_here() => Assert.All(
        Published().Where(published => !OnlyPublished.ContainsKey(published.Code)),
        published =>
        {
            Assert.True(Currency.TryFind(published.Code, out var currency), $"{published.Code} is missing.");
            Assert.Equal(published.Decimals, currency.Decimals.ToString(CultureInfo.InvariantCulture));
        });

    [Fact]
    public void Every_difference_from_the_published_list_has_its_reason()
    {
        var published = Published().Select(entry => entry.Code).ToHashSet(StringComparer.Ordinal);
        var ours = Currency.All.Select(currency => currency.Code).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(OnlyPublished.Keys.Order(StringComparer.Ordinal), published.Except(ours).Order(StringComparer.Ordinal));
        Assert.Equal(OnlyOurs.Keys, ours.Except(published));
    }

    [Theory]
    [InlineData("ANG", 2)]
    [InlineData("BGN", 2)]
    [InlineData("UYI", 0)]
    public void A_code_that_earlier_versions_took_can_be_read_but_not_used(string code, int decimals)
    {
        Assert.False(Currency.TryFind(code, out _));
        Assert.Equal(decimals, Currency.Of(code).Decimals);
    }

    [Fact]
    public void A_code_that_never_was_one_is_refused() =>
        Assert.Contains("'ABC'", Assert.Throws<ArgumentException>(() => Currency.Of("ABC")).Message, StringComparison.Ordinal);

    private static (string Code, string Decimals)[] Published()
    {
        var file = Path.Combine(Repository.Root, "ContractTests", "Rules", "iso-4217-list-one.txt");
        var entries = File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split(' ')).ToArray();
        Assert.InRange(entries.Length, 170, 200);
        return [.. entries.Select(entry => (entry[0], entry[1]))];
    }
}
