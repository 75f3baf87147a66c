using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Pacts;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>An endpoint that cannot be tested is refused in one line, with exit status 2, before any test.</summary>
public sealed class PreflightTests(KestrelSimulator simulator) : IClassFixture<KestrelSimulator>
{
    private string Here => simulator.Address.AbsoluteUri.TrimEnd('/');

    [Fact]
    public async Task A_simulator_with_its_control_API_is_fine() =>
        Assert.Equal((0, ""), await Check(("SEQR_ENDPOINT", Here), ("SEQR_CONTROL", Here)));

    [Fact]
    public async Task None_is_asked_for() => Assert.Equal((2, "There is no endpoint. Give its address in SEQR_ENDPOINT."), await Check());

    [Fact]
    public async Task A_closed_port_is_named() => Assert.Equal(
        (
            2,
            "http://127.0.0.1:1/soap/merchant/cashregister-2 does not answer (Connection refused (127.0.0.1:1)). Is "
                + "it started, and is this its address? It is from SEQR_ENDPOINT."),
        await Check(("SEQR_ENDPOINT", "http://127.0.0.1:1")));

    [Theory]
    [InlineData("<html><body>Welcome</body></html>")]
    [InlineData("Welcome")]
    [InlineData("<return><resultCode>fine</resultCode></return>")]
    public async Task The_answer_of_another_kind_of_server_is_shown(string page)
    {
        await using var pages = await LoopbackServer.Start(http => http.Response.WriteAsync(page));
        var address = $"{pages.Address.AbsoluteUri}soap/merchant/cashregister-2";

        Assert.Equal(
            (
                2,
                $"{address} answers, but not as SEQR: HTTP 200, '{page}'. Give the address of the SOAP service, or of "
                    + "a simulator, in SEQR_ENDPOINT."),
            await Check(("SEQR_ENDPOINT", address)));
    }

    [Theory]
    [InlineData(
        "SEQR_TERMINAL_PASSWORD",
        "terminal public_test_shop_terminal: 20 AUTHENTICATION_FAILED. Give SEQR_TERMINAL and SEQR_TERMINAL_PASSWORD.")]
    [InlineData(
        "SEQR_OTHER_TERMINAL",
        "terminal wrong: 29 INVALID_INITIATOR_PRINCIPAL_ID. Give SEQR_OTHER_TERMINAL and SEQR_OTHER_TERMINAL_PASSWORD.")]
    [InlineData(
        "SEQR_USER_PASSWORD",
        "user 9900 of public_test_shop: 20 AUTHENTICATION_FAILED. Give SEQR_RESELLER, SEQR_USER and SEQR_USER_PASSWORD.")]
    public async Task Wrong_credentials_are_named(string variable, string told) => Assert.Equal(
        (2, $"{simulator.Soap} does not take the {told}"), await Check(("SEQR_ENDPOINT", Here), (variable, "wrong")));

    [Fact]
    public async Task An_address_that_is_no_control_API_is_named()
    {
        await using var pages = await LoopbackServer.Start(http => http.Response.WriteAsync("Welcome"));

        Assert.Equal(
            (
                2,
                $"{pages.Address.AbsoluteUri}sandbox/clock is no control API: HTTP 200, 'Welcome'. Give the address "
                    + "of a simulator in SEQR_CONTROL, or leave it out."),
            await Check(("SEQR_ENDPOINT", Here), ("SEQR_CONTROL", pages.Address.AbsoluteUri)));
    }

    private static async Task<(int Status, string Said)> Check(params (string Name, string Value)[] environment)
    {
        using var said = new StringWriter();
        var status = await EndpointCommand.Run(
            ["preflight"], name => environment.FirstOrDefault(variable => variable.Name == name).Value, TextWriter.Null, said);
        return (status, said.ToString().TrimEnd());
    }
}
