using Reference.Client;

namespace SeqrSandbox.ContractTests.Pacts.Services;

/// <summary>Who visits the page of an External service.</summary>
internal static class VisitExchanges
{
    public static IReadOnlyList<ServiceExchange> All =>
    [
        Of("a visit", ResultCode.Success) with
        {
            Response = Answer(
                ResultCode.Success,
                "<parameters><entry><key>msisdn</key><value>46700000001</value></entry>"
                    + "<entry><key>subscriberKey</key><value>payer-1</value></entry></parameters>"),
        },
        Of("an unknown visit", ResultCode.InvalidInvoiceReference),
    ];

    private static PactBody Answer(ResultCode code, string result) => PactBody.Response(
        SoapBody.Response("getClientSessionInfo", $"<resultCode>{(int)code}</resultCode>{result}"));

    private static ServiceExchange Of(string state, ResultCode code) => new($"getClientSessionInfo answered {(int)code}", state, Mock.Path)
    {
        Request = PactBody.Request(SoapBody.Request("getClientSessionInfo", Contexts.WebShop + "<key>${key}</key>")),
        Response = Answer(code, ""),
        Call = ReferenceBackend.Makes(async shop => Assert.Equal(
            code, (await shop.Seqr.GetClientSessionInfoAsync(Examples.Visit)).Refusal?.Code ?? ResultCode.Success)),
    };
}
