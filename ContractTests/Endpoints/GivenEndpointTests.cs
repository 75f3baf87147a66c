using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>The settings of an endpoint and its callers.</summary>
public sealed class GivenEndpointTests
{
    [Theory]
    [InlineData(
        "http://shop.example:8080",
        "http://shop.example:8080/soap/merchant/cashregister-2",
        "http://shop.example:8080/extclientproxy/service")]
    [InlineData("http://shop.example/", "http://shop.example/soap/merchant/cashregister-2", "http://shop.example/extclientproxy/service")]
    [InlineData(
        "https://shop.example/@ci",
        "https://shop.example/@ci/soap/merchant/cashregister-2",
        "https://shop.example/@ci/extclientproxy/service")]
    [InlineData(
        "https://shop.example/@ci/soap/merchant/cashregister-2",
        "https://shop.example/@ci/soap/merchant/cashregister-2",
        "https://shop.example/@ci/extclientproxy/service")]
    [InlineData(
        "https://shop.example/another/service",
        "https://shop.example/another/service",
        "https://shop.example/extclientproxy/service")]
    public void An_address_is_the_service_or_the_simulator_that_has_it(string given, string newest, string oldest)
    {
        var endpoint = Read(("SEQR_ENDPOINT", given))!;

        Assert.Equal(newest, endpoint.At("/soap/merchant/cashregister-2").AbsoluteUri);
        Assert.Equal(newest + "?wsdl", endpoint.At("/soap/merchant/cashregister-2?wsdl").AbsoluteUri);
        Assert.Equal(oldest, endpoint.At("/extclientproxy/service").AbsoluteUri);
    }

    [Fact]
    public void Without_an_address_there_is_none() => Assert.Null(Read());

    [Theory]
    [InlineData("shop")]
    [InlineData("ftp://shop.example")]
    [InlineData("http://shop.example/?wsdl")]
    public void A_text_that_is_no_address_is_named(string given) => Assert.Equal(
        $"SEQR_ENDPOINT is '{given}', which is no http or https address. Give one such as http://localhost:8080.",
        Assert.Throws<EndpointException>(() => Read(("SEQR_ENDPOINT", given))).Message);

    [Fact]
    public void The_given_terminal_calls_in_the_place_of_the_seeded_one()
    {
        var credentials = Read(
            ("SEQR_ENDPOINT", "http://shop.example"),
            ("SEQR_TERMINAL", "mine"),
            ("SEQR_TERMINAL_PASSWORD", "$1secret"))!.Credentials;

        Assert.Equal(Message.ContextOf("mine", "$1secret"), credentials.InRequest(Message.Context));
        Assert.Equal(Message.ContextOf("mine", "wrong"), credentials.InRequest(Message.ContextOf(Message.Shop, "wrong")));
        Assert.Equal(Message.ContextOf("another"), credentials.InRequest(Message.ContextOf("another")));
    }

    [Fact]
    public void The_given_user_calls_in_the_place_of_the_seeded_one_and_other_passwords_stay()
    {
        var credentials = Read(
            ("SEQR_ENDPOINT", "http://shop.example"),
            ("SEQR_RESELLER", "us"),
            ("SEQR_USER", "7"),
            ("SEQR_USER_PASSWORD", "secret"))!.Credentials;

        Assert.Equal(
            Message.ContextOf("us", "secret", "RESELLERUSER", "7") + "<password>1234</password>",
            credentials.InRequest(Message.User + "<password>1234</password>"));
    }

    private static GivenEndpoint? Read(params (string Name, string Value)[] environment) =>
        GivenEndpoint.Read(name => environment.FirstOrDefault(variable => variable.Name == name).Value);
}
