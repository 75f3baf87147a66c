using System.Globalization;
using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.ContractTests.Findings;

/// <summary>Numbers as programs write them, each seen in the message of a stack: which one, and by what.</summary>
public sealed class NumberShapeTests(InMemorySimulator simulator) : IClassFixture<InMemorySimulator>
{
    [Theory]
    [InlineData("1E+2", "Java's BigDecimal (Axis) or .NET's double")]
    [InlineData("1.0E+15", "PHP")]
    [InlineData("1.0E-5", "Java's double or PHP")]
    [InlineData("1.5E+15", "PHP, Java's BigDecimal (Axis) or .NET's double")]
    [InlineData("1e+06", "Python, Perl or C++ (KDSoap, from a million on)")]
    [InlineData("1e-05", "Python, Perl or C++ (KDSoap, from a million on)")]
    [InlineData("1e+21", "JavaScript, Python or Perl")]
    [InlineData("1e-7", "JavaScript, Python or Perl")]
    public void An_exponent_says_who_wrote_it(string number, string writer) => Assert.Equal(
        $" It has an exponent, as {writer} writes it: send plain digits. See docs/client-stacks.md.", NumberShape.WhyUnreadable(number, null));

    [Theory]
    [InlineData("199.900000000000005684341886080801486968994140625", true)]
    [InlineData("-199.900000000000005684341886080801486968994140625", true)]
    [InlineData("199.900000000000005684341886080801486968994140626", false)]
    [InlineData("199.90", false)]
    [InlineData("1,50", false)]
    [InlineData("", false)]
    [InlineData("E5", false)]
    [InlineData("12345678901234567890123456789012345678901234567890", false)]
    public void A_float_written_out_says_that_it_is_one(string number, bool isFloat) => Assert.Equal(
        isFloat
            ? " It is a binary float written out, as Java's BigDecimal(double) and Python's Decimal(float) are: make it of a text. "
                + "See docs/client-stacks.md."
            : "",
        NumberShape.WhyUnreadable(number, null));

    [Theory]
    [InlineData("199.89999389648438", 2, "199.90 as a 32-bit float, as KDSoap")]
    [InlineData("0.30000001192092896", 2, "0.30 as a 32-bit float, as KDSoap")]
    [InlineData("0.30000000000000004", 2, "0.30 as a 64-bit float, as JavaScript, Python, Java or .NET")]
    [InlineData("199.89999999999998", 2, "199.90 as a 64-bit float, as JavaScript, Python, Java or .NET")]
    [InlineData("1500.0000000000002", 0, "1500 as a 64-bit float, as JavaScript, Python, Java or .NET")]
    [InlineData("149.905", 2, null)]
    [InlineData("149.125", 2, null)]
    [InlineData("33.333333333333336", 2, null)]
    [InlineData("149.5", 0, null)]
    public void The_dust_of_a_float_says_what_was_meant(string number, int decimals, string? said) => Assert.Equal(
        said is null ? "" : $" It is {said} writes it: calculate with decimals. See docs/client-stacks.md.",
        NumberShape.WhyLong(decimal.Parse(number, CultureInfo.InvariantCulture), decimals, null));

    [Theory]
    [InlineData("199.89999389648438", "Mozilla/5.0", "too-many-decimals", "32-bit float, as Qt (KDSoap) writes it")]
    [InlineData("0.30000000000000004", "node-soap/1.13.0", "too-many-decimals", "64-bit float, as npm's soap writes it")]
    [InlineData("0.30000000000000004", "Zeep/4.2.1", "too-many-decimals", "64-bit float, as zeep writes it")]
    [InlineData("1E+2", "Axis/1.4", "value-unreadable", "It has an exponent, as Axis writes it")]
    [InlineData("1E+2", "Another/1", "value-unreadable", "It has an exponent, as Java's BigDecimal (Axis) or .NET's double writes it")]
    public async Task The_caller_is_named_where_its_User_Agent_tells(string value, string userAgent, string code, string said)
    {
        var message = Message.Of("sendInvoice", Message.Member("invoice", Message.Member(
            "totalAmount", Message.Member("currency", "SEK") + Message.Member("value", value))));
        // The same bytes by another stack are told of that one.
        await Post(message, "gSOAP/2.8");
        await Post(message, "gSOAP/2.8");
        await Post(message, userAgent);

        var latest = (await simulator.Sandbox.Journal.List(new() { Limit = 1 })).Single();
        Assert.Contains(said, latest.Findings.Single(finding => finding.Code == code).Advice, StringComparison.Ordinal);
    }

    private Task<Answer> Post(string message, string userAgent) =>
        simulator.Post(System.Text.Encoding.UTF8.GetBytes(message), headers: ("User-Agent", userAgent));
}
