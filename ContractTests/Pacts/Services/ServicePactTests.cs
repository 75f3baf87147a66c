using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Pacts.Native;

namespace SeqrSandbox.ContractTests.Pacts.Services;

/// <summary>
/// Both sides of SEQR's services beside the invoice keep one pact: the reference client calls and the simulator answers, or the simulator
/// posts and the reference client's handlers answer. The files are what the callers do now.
/// </summary>
public sealed class ServicePactTests : IAsyncLifetime
{
    // Of the tests' own: the pacts name what a new sandbox has.
    private readonly KestrelSimulator simulator = new(endpoint: null);

    public static TheoryData<string> Consumers => [.. ServicePact.All.Select(pact => pact.Consumer)];

    public Task InitializeAsync() => simulator.InitializeAsync();

    public Task DisposeAsync() => simulator.DisposeAsync();

    [Theory]
    [MemberData(nameof(Consumers))]
    public async Task The_caller_keeps_its_pact_and_the_file_is_what_it_does(string consumer)
    {
        var pact = ServicePact.Of(consumer);

        await KeptFile.MustHold(pact.File, await pact.Play((exchange, mock) => exchange.Call(mock)));
    }

    [Theory]
    [InlineData("vouchers")]
    [InlineData("issuer")]
    [InlineData("external-service")]
    public async Task The_simulator_keeps_the_pact(string consumer) => await Verification.Run(
        ConsumerPact.Provider, simulator.Address, new ServiceStates(simulator).Enter, ServicePact.Of(consumer).File, exchange: null);

    [Fact]
    public async Task The_reference_client_keeps_the_merchants_pact()
    {
        await using var merchant = await MerchantUnderPact.Start();

        await Verification.Run(
            ServicePact.Merchant, merchant.Address, merchant.Enter, ServicePact.Of(ConsumerPact.Provider).File, exchange: null);
    }

    [Theory]
    [InlineData("vouchers", "<resultCode>0</resultCode>", "<resultCode>78</resultCode>", "Expected '78' to be equal to '0'")]
    [InlineData("external-service", "msisdn", "phone", "Expected 'phone' to be equal to 'msisdn'")]
    public async Task A_simulator_that_answers_otherwise_is_caught(string consumer, string written, string instead, string told)
    {
        await using var wrong = await Tampering.Start(
            simulator.Address, answer: answer => answer.Replace(written, instead, StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<PactVerificationFailedException>(() => Verification.Run(
            ConsumerPact.Provider, wrong.Address, new ServiceStates(simulator).Enter, ServicePact.Of(consumer).File, exchange: null));

        Assert.Contains(told, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invoiceReferenceId", "invoiceReference")]
    [InlineData("DEVICE_IN_USE", "IN_USE")]
    public async Task A_merchant_that_answers_otherwise_is_caught(string written, string instead)
    {
        await using var merchant = await MerchantUnderPact.Start();
        await using var wrong = await Tampering.Start(
            merchant.Address, answer: answer => answer.Replace(written, instead, StringComparison.Ordinal),
            contentType: "application/json;charset=UTF-8");

        var failure = await Assert.ThrowsAsync<PactVerificationFailedException>(() => Verification.Run(
            ServicePact.Merchant, wrong.Address, merchant.Enter, ServicePact.Of(ConsumerPact.Provider).File, exchange: null));

        Assert.Contains(written, failure.Message, StringComparison.Ordinal);
    }
}
