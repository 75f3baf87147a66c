using Reference.Client.Demo;
using SeqrSandbox.ContractTests.Certification;

namespace SeqrSandbox.ContractTests.DemoShop;

/// <summary>The demo as a program: where it looks for SEQR, and what it says where it cannot go on.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Nowhere = "http://127.0.0.1:1";

    private readonly TemporaryDirectory data = new();

    public static TheoryData<string> Commands => ["pay 990 SEK", "till", "reserve 200 SEK", "reconcile", "certify webshop", "certify pos"];

    [Theory]
    [InlineData("http://seqr.example", "http://seqr.example/soap/merchant/cashregister-2", "http://seqr.example/")]
    [InlineData("http://seqr.example/@mine/", "http://seqr.example/@mine/soap/merchant/cashregister-2", "http://seqr.example/@mine/")]
    [InlineData(
        "http://seqr.example/@mine/soap/merchant/cashregister-2",
        "http://seqr.example/@mine/soap/merchant/cashregister-2",
        "http://seqr.example/@mine/")]
    [InlineData(
        "http://seqr.example/@mine/extclientproxy/service",
        "http://seqr.example/@mine/extclientproxy/service",
        "http://seqr.example/@mine/")]
    [InlineData("http://seqr.example/~mine", "http://seqr.example/~mine/soap/merchant/cashregister-2", "http://seqr.example/~mine/")]
    [InlineData(
        "http://proxy.example/seqr/@mine/",
        "http://proxy.example/seqr/@mine/soap/merchant/cashregister-2",
        "http://proxy.example/seqr/@mine/")]
    [InlineData(
        "http://proxy.example/seqr/soap/merchant/cashregister-2",
        "http://proxy.example/seqr/soap/merchant/cashregister-2",
        "http://proxy.example/seqr/")]
    [InlineData("https://seqr.example/any/path", "https://seqr.example/any/path", "https://seqr.example/")]
    public void An_address_is_the_service_or_the_simulator_that_has_it(string given, string service, string simulator)
    {
        var url = DemoOptions.Parse(["till", "--url", given]).Url;

        Assert.Equal((service, simulator), (url.AbsoluteUri, SeqrAddress.SimulatorOf(url).AbsoluteUri));
    }

    [Theory]
    [InlineData("/@mine")]
    [InlineData("/~mine")]
    public async Task A_sandbox_is_named_as_to_the_simulators_own_commands(string sandbox)
    {
        await using var shop = await WatchedShop.Open();

        var (status, output, errors) = await Run("pay 990 SEK --refund none --url", shop.Url + sandbox, "--data", data.Path);

        Assert.True(status == 0, output + errors);
        Assert.Contains("ersReference", output, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_says_in_one_line_that_nobody_answers(string command)
    {
        var (status, _, errors) = await Run(command, "--url", Nowhere, "--data", data.Path);

        Assert.Equal(3, status);
        Assert.All(
            errors.TrimEnd('\n').Split('\n'),
            line => Assert.EndsWith("nothing answers at this address. The request was not carried out.", line, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Commands))]
    [InlineData("shop")]
    [InlineData("instant-checkout")]
    [InlineData("unattended")]
    [InlineData("invoice-service")]
    [InlineData("external-service")]
    public async Task The_demo_says_in_one_line_that_it_cannot_keep_its_records(string command)
    {
        var taken = Path.Combine(data.Path, "taken");
        await File.WriteAllTextAsync(taken, "");

        var (status, _, errors) = await Run(command, "--url", Nowhere, "--data", taken);

        Assert.Equal(2, status);
        var line = Assert.Single(errors.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("The demo cannot keep its records: ", line, StringComparison.Ordinal);
        Assert.EndsWith(" Name another directory with --data.", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("certify webshop --wait", nameof(DemoCommand.CertifyWebShop))]
    [InlineData("certify --plan webshop --wait", nameof(DemoCommand.CertifyWebShop))]
    [InlineData("certify --wait --plan pos", nameof(DemoCommand.CertifyTill))]
    [InlineData("certify instant-checkout --wait", nameof(DemoCommand.InstantCheckout))]
    [InlineData("certify --plan unattended --wait", nameof(DemoCommand.Unattended))]
    [InlineData("certify --wait --plan eproducts", nameof(DemoCommand.Eproducts))]
    public void A_plan_stands_alone_or_after_its_name(string arguments, string command)
    {
        var options = DemoOptions.Parse(arguments.Split(' '));

        Assert.Equal((command, true), ($"{options.Command}", options.Wait));
    }

    [Theory]
    [InlineData("instant-checkout", "/sandbox/partners/webshop/example_shop_id could not be reached")]
    [InlineData("unattended --partner mine", "/sandbox/partners/machine/mine could not be reached")]
    [InlineData("invoice-service", "/sandbox/partners/issuer/example could not be reached")]
    [InlineData("external-service", "/sandbox/partners/service/example_service could not be reached")]
    [InlineData("eproducts", "getProductList to http://127.0.0.1:1/extclientproxy/client failed")]
    public async Task A_demo_of_a_service_says_in_one_line_that_nobody_answers(string command, string told)
    {
        var (status, _, errors) = await Run(command, "--url", Nowhere, "--data", data.Path);

        Assert.Equal(3, status);
        Assert.Contains(told, Assert.Single(errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("till --partner x")]
    [InlineData("eproducts --partner x")]
    [InlineData("unattended --secret x")]
    [InlineData("instant-checkout --partner")]
    public void An_option_of_another_command_is_refused(string arguments) => Assert.Contains(
        "is unknown here or lacks its value",
        Assert.Throws<FormatException>(() => DemoOptions.Parse(arguments.Split(' '))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("--help")]
    [InlineData("pay --help")]
    [InlineData("certify webshop -h")]
    public async Task Help_is_printed_and_is_no_mistake(string arguments)
    {
        var (status, output, errors) = await Run(arguments);

        Assert.Equal((0, ""), (status, errors));
        Assert.All(
            [
                "pay AMOUNT CURRENCY", "shop", "till", "reserve AMOUNT CURRENCY", "reconcile", "instant-checkout", "unattended",
                "invoice-service", "external-service", "eproducts", "certify webshop|pos", "certify PLAN",
                "--url URL", "--data DIR", "--wait", "Exit status:"
            ],
            told => Assert.Contains(
                "\n  " + told,
                output.Replace("\nExit", "\n  Exit", StringComparison.Ordinal),
                StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_that_is_not_this_machines_is_named()
    {
        var (status, _, errors) = await Run("shop --urls http://192.0.2.1:5080 --data", data.Path);

        Assert.Equal(2, status);
        Assert.StartsWith(
            "--urls http://192.0.2.1:5080/ cannot be used: ",
            Assert.Single(errors.TrimEnd('\n').Split('\n')),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_password_is_a_refusal_of_the_step()
    {
        await using var shop = await WatchedShop.Open();

        var (status, _, errors) = await Run("certify pos --reseller-password wrong --url", shop.Url, "--data", data.Path);

        Assert.Equal((1, "1 register: SEQR refused: 20 AUTHENTICATION_FAILED: The password is wrong or missing.\n"), (status, errors));
    }

    public void Dispose() => data.Dispose();

    private static async Task<(int Status, string Output, string Errors)> Run(string command, params string[] more)
    {
        await using var demo = SideProgram.Dotnet("Reference.Client.Demo.dll", [.. command.Split(' '), .. more]);
        return await demo.End();
    }
}
