using System.Globalization;
using System.Net.Http.Headers;
using System.ServiceModel;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Reference.Client.Transport;

namespace Reference.Client.Vouchers;

/// <summary>
/// Sends one call of eProducts and reads its answer. Redirects are not followed: the password goes to the endpoint alone.
/// </summary>
internal sealed class VoucherCaller(SeqrVoucherOptions options, TimeProvider clock) : IDisposable
{
    private const long LargestAnswer = 16 * 1024 * 1024;

    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Service = "http://externalws.client.ers.seamless.com/";

    private readonly HttpClient http = new(
        new AnswerCheck(LargestAnswer) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } })
    {
        Timeout = options.Timeout,
    };

    public void Dispose() => http.Dispose();

    public async Task<VoucherResult<T>> CallAsync<T>(
        string operation, IEnumerable<XElement?> members, Func<XElement, T> read, CancellationToken cancellation)
        where T : class
    {
        return await HttpCall.RunAsync(operation, options.Endpoint, clock, ReadAsync, cancellation);

        async Task<VoucherResult<T>> ReadAsync()
        {
            var answer = await SendAsync(operation, members, cancellation);
            var code = int.TryParse((string?)answer.Element("resultCode"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new AnswerNotUnderstoodException("the answer has no resultCode");
            return code == 0 ? new(read(answer)) : new(new VoucherRefusal(code, (string?)answer.Element("errorDescription")));
        }
    }

    private async Task<XElement> SendAsync(string operation, IEnumerable<XElement?> members, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Endpoint) { Content = Message(operation, members) };
        request.Headers.Add("SOAPAction", "\"\"");
        using var response = await http.SendAsync(request, cancellation);
        var body = XDocument.Parse(await response.Content.ReadAsStringAsync(cancellation)).Root?.Element(Soap + "Body");
        if (body?.Element(Soap + "Fault") is { } fault)
            throw new FaultException(new FaultReason((string?)fault.Element("faultstring") ?? ""), new FaultCode(FaultCodeOf(fault)), "");
        return body?.Elements().FirstOrDefault()?.Element("return") ?? throw new AnswerNotUnderstoodException("the answer has no return");
    }

    private static string FaultCodeOf(XElement fault) => ((string?)fault.Element("faultcode") ?? "").Split(':')[^1] is { Length: > 0 } code
        ? code
        : "Server";

    private ByteArrayContent Message(string operation, IEnumerable<XElement?> members)
    {
        var credentials = options.Credentials;
        var context = new XElement(
            "context",
            new XElement("channel", options.Channel),
            new XElement("clientId", credentials.Id),
            new XElement("clientRequestTimeout", 0),
            new XElement("clientUserId", credentials.UserId),
            new XElement("password", credentials.Password));
        var envelope = new XElement(
            Soap + "Envelope",
            new XAttribute(XNamespace.Xmlns + "soap", Soap.NamespaceName),
            new XElement(
                Soap + "Body",
                new XElement(Service + operation, new XAttribute(XNamespace.Xmlns + "ext", Service.NamespaceName), context, members)));
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(envelope.ToString(SaveOptions.DisableFormatting)));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/xml", "utf-8");
        return content;
    }
}
