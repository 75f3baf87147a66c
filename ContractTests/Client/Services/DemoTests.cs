using SeqrSandbox.ContractTests.Certification;

namespace SeqrSandbox.ContractTests.Client.Services;

/// <summary>The demos of SEQR's services beside the invoice, as programs beside a simulator of its own process.</summary>
public sealed class DemoTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryDirectory data = new();
    private SimulatorProcess simulator = null!;

    public async Task InitializeAsync() => simulator = await SimulatorProcess.Start(data.File("simulator"));

    public Task DisposeAsync() => simulator.DisposeAsync().AsTask();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData(
        "instant-checkout", "code          HTTP://SEQR.SE/000/wss?w=example_shop_id&t=shoes-",
        "answered      {\"invoiceReferenceId\":",
        "\ndeliver to ", "\nnotification ", "\npaid          990")]
    [InlineData(
        "unattended", "code          HTTP://SEQR.SE/000/ups?w=public_test_shop&t=coffee-", "answered      Machine coffee-",
        "Somebody else is using this machine", "\nreleased ", "\ntaken         Coffee 25 SEK, Bun 18 SEK",
        "\ncommitted     43 SEK, ersReference ")]
    [InlineData(
        "invoice-service", "code          HTTP://SEQR.SE/000/invoice?j=", "\npaid          29.99 SEK, invoice ",
        "\nreport        1 paid on ")]
    [InlineData(
        "external-service", "code          HTTP://SEQR.SE/000/example_service?seat=12%20A", "\nvisitor ", "seat 12 A",
        "\nlink          seqr://SEQR.SE/R", "\nsuccess page  Your ticket is Paid.")]
    [InlineData("eproducts", "\nreserved ", "\ngiven back ", "\nsold ", "\nreceipt ", "\ncanceled ", "\nreport ")]
    public async Task Each_goes_from_the_code_to_the_paid_bill(string command, params string[] told)
    {
        // Twice: nothing of the first run is in the way of the second.
        for (var run = 1; run <= 2; run++)
        {
            var (status, output, errors) = await Run(command);

            Assert.True(status == 0, $"It left with {status}.\n{output}{errors}");
            if (run == 1)
                Assert.All(told, text => Assert.Contains(text, output, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_wrong_secret_is_no_paid_bill()
    {
        var (status, _, errors) = await Run("invoice-service", "--secret", "wrong");

        Assert.Equal(1, status);
        Assert.Contains("does not fit", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_service_is_told()
    {
        var (status, _, errors) = await Run("eproducts", "--reseller-password", "wrong");

        Assert.Equal((1, "products: SEQR refused: 79"), (status, errors[..26]));
    }

    private async Task<(int Status, string Output, string Errors)> Run(params string[] arguments)
    {
        await using var demo = SideProgram.Dotnet(
            "Reference.Client.Demo.dll", [.. arguments, "--url", simulator.Address.AbsoluteUri, "--data", data.File("demo")]);
        return await demo.End();
    }
}
