namespace SeqrSandbox.ContractTests.Client.Fakes;

/// <summary>The fake's answer to a request.</summary>
internal sealed record FakeAnswer(Func<HttpContext, ReceivedCall, Task> SendAsync)
{
    /// <summary>Takes the request and never answers; returns when the client gives up.</summary>
    public static FakeAnswer Silence { get; } = new((http, _) =>
    {
        var gone = new TaskCompletionSource();
        http.RequestAborted.Register(() => gone.TrySetResult());
        return gone.Task;
    });

    /// <summary>Takes the request and cuts the connection.</summary>
    public static FakeAnswer Reset { get; } = new((http, _) =>
    {
        http.Abort();
        return Task.CompletedTask;
    });

    public static FakeAnswer Success(string members = "") =>
        Return($"<resultCode>0</resultCode><resultDescription>SUCCESS</resultDescription>{members}");

    public static FakeAnswer Refused(int code) => Return($"<resultCode>{code}</resultCode><resultDescription>as sent</resultDescription>");

    public static FakeAnswer Sent(string reference) =>
        Success($"<invoiceQRCode>HTTP://SEQR.SE/R{reference}</invoiceQRCode><invoiceReference>{reference}</invoiceReference>");

    public static FakeAnswer Status(string status, int version = 1) => Success($"<status>{status}</status><version>{version}</version>");

    public static FakeAnswer Paid(string clientInvoiceId, string ersReference = "2026010112000000001000001") => Return(
        $"""
        <ersReference>{ersReference}</ersReference><resultCode>0</resultCode><resultDescription>SUCCESS</resultDescription>
        <status>PAID</status><receipt><clientInvoiceId>{clientInvoiceId}</clientInvoiceId></receipt><version>2</version>
        """);

    public static FakeAnswer Return(string members) => new((http, call) => WriteAsync(http, 200, "text/xml;charset=UTF-8",
        $"""
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><ns2:{call.Operation}Response
        xmlns:ns2="http://external.interfaces.ers.seamless.com/"><return>{members}</return></ns2:{call.Operation}Response></soap:Body></soap:Envelope>
        """));

    public static FakeAnswer Fault(string code, string reason) => new((http, _) => WriteAsync(http, 500, "text/xml;charset=UTF-8",
        $"""
        <soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><soap:Fault>
        <faultcode>soap:{code}</faultcode><faultstring>{reason}</faultstring></soap:Fault></soap:Body></soap:Envelope>
        """));

    public static FakeAnswer Http(int status, string contentType = "text/plain", string body = "") =>
        new((http, _) => WriteAsync(http, status, contentType, body));

    /// <summary>A debug page that shows the request it got, as proxies and test servers like to.</summary>
    public static FakeAnswer Echo(int status, string contentType) => new((http, call) => WriteAsync(http, status, contentType, call.Body));

    /// <summary>Lets the answer wait until the test says so.</summary>
    public FakeAnswer After(Task signal) => new(async (http, call) =>
    {
        await signal;
        await SendAsync(http, call);
    });

    private static Task WriteAsync(HttpContext http, int status, string contentType, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        return http.Response.WriteAsync(body);
    }
}
