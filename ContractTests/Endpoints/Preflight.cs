using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Wire;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>
/// Looks at an endpoint before any test: that it is SEQR's service, knows the callers, and has the control API that was
/// named.
/// </summary>
internal static class Preflight
{
    /// <summary>Authentication failed, access denied, an id that is none, a principal that is blocked, and one that is unknown.</summary>
    private static readonly int[] RefuseTheCaller = [20, 21, 29, 33, 37];

    private const int Shown = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>An unknown invoice and an unknown report are asked for: nothing changes, and only a known caller is told so.</summary>
    /// <exception cref="EndpointException">What is wrong, and what to do.</exception>
    public static async Task Check(GivenEndpoint endpoint)
    {
        using var http = new HttpClient { Timeout = Patience };
        var (nop, nopSaid) = await Ask(http, endpoint, Message.Of("benchmarkingNop", context: ""));
        if (nop != 0)
            throw new EndpointException(
                $"{endpoint.Soap} refuses benchmarkingNop with {nop} {nopSaid}, which SEQR answers to everybody. Is "
                    + "SEQR_ENDPOINT its address?");
        var asked = endpoint.Credentials;
        await MustKnow(Message.Context, "getPaymentStatus", $"terminal {asked.Terminal}", "SEQR_TERMINAL and SEQR_TERMINAL_PASSWORD");
        await MustKnow(
            Message.ContextOfAnother,
            "getPaymentStatus",
            $"terminal {asked.OtherTerminal}",
            "SEQR_OTHER_TERMINAL and SEQR_OTHER_TERMINAL_PASSWORD");
        await MustKnow(
            Message.User,
            "executeReport",
            $"user {asked.User} of {asked.Reseller}",
            "SEQR_RESELLER, SEQR_USER and SEQR_USER_PASSWORD");
        if (endpoint.Control is not null)
            await MustControl(http, endpoint.Control, endpoint.ControlToken);

        async Task MustKnow(string context, string operation, string who, string variables)
        {
            var (code, said) = await Ask(
                http,
                endpoint,
                Message.Of(operation, "<invoiceReference>20151029000000000</invoiceReference>", context));
            // Any other code is for the suites to judge.
            if (RefuseTheCaller.Contains(code))
                throw new EndpointException($"{endpoint.Soap} does not take the {who}: {code} {said}. Give {variables}.");
        }
    }

    private static async Task<(int Code, string? Description)> Ask(HttpClient http, GivenEndpoint endpoint, string message)
    {
        using var content = new StringContent(endpoint.Credentials.InRequest(message), Encoding.UTF8, "text/xml");
        var (status, text) = await Answer(() => http.PostAsync(endpoint.Soap, content), endpoint.Soap, "SEQR_ENDPOINT");
        try
        {
            var answer = XDocument.Parse(text).Descendants("return").FirstOrDefault();
            if ((int?)answer?.Element("resultCode") is { } code)
                return (code, (string?)answer.Element("resultDescription"));
        }
        catch (Exception unreadable) when (unreadable is XmlException or FormatException)
        {
            // What came is shown below.
        }

        throw new EndpointException(
            $"{endpoint.Soap} answers, but not as SEQR: HTTP {(int)status}, '{Start(text)}'. Give the address of the "
                + "SOAP service, or of a simulator, in SEQR_ENDPOINT.");
    }

    private static async Task MustControl(HttpClient http, Uri control, string? token)
    {
        var clock = control.AbsoluteUri.TrimEnd('/') + "/sandbox/clock";
        var (status, text) = await Answer(() => http.SendAsync(Request()), control, "SEQR_CONTROL");
        if (status is HttpStatusCode.Unauthorized)
            throw new EndpointException($"{clock} asks for a token. Give the right one in SEQR_CONTROL_TOKEN.");
        if (status is not HttpStatusCode.OK || !text.Contains("\"now\"", StringComparison.Ordinal))
            throw new EndpointException(
                $"{clock} is no control API: HTTP {(int)status}, '{Start(text)}'. Give the address of a simulator in "
                    + "SEQR_CONTROL, or leave it out.");

        HttpRequestMessage Request()
        {
            var request = new HttpRequestMessage(HttpMethod.Get, clock);
            if (!string.IsNullOrEmpty(token))
                request.Headers.Authorization = new("Bearer", token);
            return request;
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> Answer(
        Func<Task<HttpResponseMessage>> send, Uri address, string variable)
    {
        try
        {
            using var response = await send();
            return (response.StatusCode, await response.Content.ReadAsStringAsync());
        }
        catch (HttpRequestException failed)
        {
            throw new EndpointException(
                $"{address} does not answer ({failed.Message.TrimEnd('.')}). Is it started, and is this its address? "
                    + $"It is from {variable}.");
        }
        catch (TaskCanceledException)
        {
            throw new EndpointException(
                $"{address} does not answer within {Patience.TotalSeconds:0} s. Is it started, and is this its "
                    + $"address? It is from {variable}.");
        }
    }

    private static string Start(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > Shown ? line[..Shown] + "…" : line;
    }
}
