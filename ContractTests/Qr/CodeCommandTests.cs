using SeqrSandbox.ContractTests.PaperBills;

namespace SeqrSandbox.ContractTests.Qr;

/// <summary>The command <c>code</c> makes what partners print, and the phone takes it.</summary>
public sealed class CodeCommandTests : PaperBillSuite
{
    [Fact]
    public async Task The_documented_bill_is_made_to_the_letter()
    {
        Assert.Equal(PrintedBill.Documented, await Made("bill", "29.99"));
    }

    [Fact]
    public async Task A_bill_that_was_made_is_paid()
    {
        var code = await Made("bill", "5", "--currency", "NOK", "--description", "Kaffe \"stor\"", "--reference", "K-1", "--once");

        var invoice = await Get($"/sandbox/invoices/{await GivenPaid(code)}");

        Assert.Equal(("Kaffe \"stor\"", "5.00", "NOK"), (invoice["title"], invoice["total.value"], invoice["total.currency"]));
        (await Scan(code)).ShouldBeProblem(422, "code-refused", "was paid already");
    }

    [Fact]
    public async Task Codes_of_the_other_services_lead_to_their_partners()
    {
        Assert.Equal("HTTP://SEQR.SE/000/wss?w=example_shop_id&t=29834231890234", await Made("webshop", "29834231890234"));
        Assert.Equal("HTTP://SEQR.SE/000/ups?w=abc&t=m.1", await Made("machine", "m.1", "--partner", "abc"));
        Assert.Equal("HTTP://SEQR.SE/000/example_service", await Made("service"));
        Assert.Equal("HTTP://SEQR.SE/000/example_service?seat=12A&meal=r%C3%B6d%20%26%20vit", await Made("service", "seat=12A", "meal=röd & vit"));
    }

    [Fact]
    public async Task The_picture_is_of_the_same_text()
    {
        using var directory = new TemporaryDirectory();
        var (png, svg) = (directory.File("code.png"), directory.File("code.svg"));

        var code = await Made("machine", "123456", "--png", png, "--svg", svg);

        Assert.Equal(code, new QrPicture(await File.ReadAllBytesAsync(png)).ReadByZxing());
        Assert.StartsWith("<svg ", await File.ReadAllTextAsync(svg), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The member a is '29,99': the decimals follow a dot, not a comma.", "bill", "29,99")]
    [InlineData("The member d has 51 characters; it may have 50.", "bill", "1", "--description", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("The parameter t is 'a b'; it has to be letters", "webshop", "a b")]
    [InlineData("'seat' is no parameter: that is NAME=VALUE.", "service", "seat")]
    [InlineData("The id 'a b' has to be letters", "service", "--partner", "a b")]
    [InlineData("Required argument 'AMOUNT'", "bill")]
    [InlineData("Could not find a part of the path", "machine", "1", "--png", "/no/such/directory/code.png")]
    public async Task What_is_wrong_is_told_in_one_line(string told, params string[] arguments)
    {
        var (status, output, error) = await SimulatorProcess.Run(["code", .. arguments]);

        Assert.Equal((2, ""), (status, output));
        Assert.Contains(told, error, StringComparison.Ordinal);
        Assert.Single(error.TrimEnd().Split('\n'));
    }

    /// <summary>The text of a code, which is the first line.</summary>
    private static async Task<string> Made(params string[] arguments)
    {
        var (status, output, error) = await SimulatorProcess.Run(["code", .. arguments]);
        Assert.Equal((0, ""), (status, error));
        Assert.Contains('█', output);
        return output.Split('\n')[0];
    }
}
