using System.Diagnostics;
using System.Xml.Linq;
using SeqrSandbox.ContractTests.Browser;
using SeqrSandbox.ContractTests.Foreign;

namespace SeqrSandbox.ContractTests.Proxies;

/// <summary>The simulator behind nginx, with TLS and a path in front of its own: all that is served leads back through nginx.</summary>
[Collection(Browsing.Name)]
public sealed class BehindNginxTests(Chromium chromium, Nginx nginx) : IClassFixture<Nginx>, IDisposable
{
    private const string Service = "soap/merchant/cashregister-2";

    /// <summary>Below this a live page was told of a change: it asks by itself only each 15 seconds.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(10);

    private readonly string sandbox = $"nginx-{Guid.NewGuid():N}"[..20];
    private Tab? tab;

    /// <summary>As nginx shows it.</summary>
    private Uri Sandbox => new(nginx.Outer, $"@{sandbox}/");

    private Tab Tab => tab ??= chromium.Open();

    [Theory]
    [InlineData("/usr/bin/python3", "zeep_checkout.py", "python3-zeep", "@")]
    [InlineData("php", "php_checkout.php", "php-cli php-soap", "~")]
    public async Task A_merchant_pays_with_nothing_but_the_contracts_address(
        string interpreter, string script, string packages, string mark)
    {
        var address = $"{nginx.Outer}{mark}{sandbox}";

        await ForeignProgram.Run(
            interpreter,
            script,
            packages,
            $"{address}/{Service}?wsdl",
            address,
            ("SSL_CERT_FILE", nginx.Certificate),
            ("REQUESTS_CA_BUNDLE", nginx.Certificate));
    }

    [Theory]
    [InlineData("@")]
    [InlineData("~")]
    public async Task The_contract_names_the_address_that_nginx_shows(string mark)
    {
        var wsdl = XDocument.Parse(await nginx.Client.GetStringAsync($"{mark}{sandbox}/{Service}?wsdl"));

        Assert.Equal(
            $"{nginx.Outer}{mark}{sandbox}/{Service}",
            wsdl.Descendants().Single(element => element.Name.LocalName == "address").Attribute("location")!.Value);
    }

    [Fact]
    public async Task A_bill_is_paid_on_the_phone_which_shows_what_the_shop_does()
    {
        await using var biller = new Biller(new(nginx.Inner.Client.BaseAddress!, $"/@{sandbox}/"));
        var (canceled, paid) = (await biller.Send(Biller.Coffee), await biller.Send(Biller.Coffee));
        Tab.TrustAnyCertificate();
        Tab.Open(new(Sandbox, "R" + canceled));
        await Tab.Shows("Pay 35");
        var watch = Stopwatch.StartNew();
        await biller.Cancel(canceled);
        await Tab.Shows("The shop canceled this bill");
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Told);

        Tab.Open(new(Sandbox, "R" + paid));
        await Tab.Click("#pay");
        await Tab.Write("PIN", "1234");
        await Tab.Press("Confirm");

        await Tab.Shows("Waiting for the shop to confirm");
        Assert.StartsWith($"{Sandbox}R{paid}", Tab.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Empty(Tab.Console());
    }

    [Fact]
    public async Task The_dashboard_shows_a_bill_as_it_comes()
    {
        await using var biller = new Biller(new(nginx.Inner.Client.BaseAddress!, $"/@{sandbox}/"));
        Tab.TrustAnyCertificate();
        Tab.Open(Sandbox);
        await Tab.Shows("Nothing has been sent");
        Assert.Equal($"{Sandbox}{Service}", Tab.Find("#endpoint")!.Text);
        var watch = Stopwatch.StartNew();

        var reference = await biller.Send(Biller.Coffee);

        await Tab.Shows(reference);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Told);
        await Tab.Press("Journal");
        await Tab.Shows("sendInvoice");
        Assert.Equal($"{Sandbox}journal", Tab.Address.AbsoluteUri);
        Assert.Empty(Tab.Console());
    }

    [Fact]
    public async Task A_visitor_who_signs_in_returns_to_the_page_that_asked_for_the_token()
    {
        Tab.TrustAnyCertificate();
        Tab.Open(new(nginx.Guarded, $"@{sandbox}/terminals"));
        await Tab.Shows("asks for its token");
        await Tab.Write("Token", Nginx.Token);
        await Tab.Press("Sign in");

        await Tab.Shows("public_test_shop_terminal");

        Assert.Equal(new(nginx.Guarded, $"@{sandbox}/terminals"), Tab.Address);
        Assert.Empty(Tab.Console());
    }

    [Fact]
    public async Task The_token_is_kept_for_nothing_else_at_that_host()
    {
        using var form = new FormUrlEncodedContent([new("token", Nginx.Token), new("to", "/clock")]);

        using var answer = await nginx.Client.PostAsync(new Uri(nginx.Guarded, "pages/sign-in"), form);

        Assert.Equal((303, "/guarded/clock"), ((int)answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal(
            $"seqr-sandbox-token={Nginx.Token}; path=/guarded; secure; samesite=strict; httponly",
            answer.Headers.GetValues("Set-Cookie").Single());
    }

    [Theory]
    [InlineData("https://localhost:{port}", 303)]
    [InlineData("https://localhost", 403)]
    [InlineData("https://evil.example", 403)]
    public async Task A_form_of_a_page_behind_nginx_is_taken_and_one_of_elsewhere_not(string origin, int status)
    {
        using var form = new FormUrlEncodedContent([new("payer", "payer-3")]);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Sandbox, "wallet/payer")) { Content = form };
        request.Headers.Add("Origin", origin.Replace("{port}", $"{nginx.Outer.Port}", StringComparison.Ordinal));

        using var answer = await nginx.Client.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("seqr.example", 200)]
    [InlineData("evil.example", 403)]
    public async Task The_outer_name_must_be_one_of_the_configured_names(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Sandbox, "sandbox/health"));
        request.Headers.Host = host;

        using var answer = await nginx.Client.SendAsync(request);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("pages/live", "event: changed")]
    [InlineData("sandbox/journal/stream", "event: entry")]
    public async Task Events_come_when_they_happen(string path, string expected)
    {
        await using var biller = new Biller(new(nginx.Inner.Client.BaseAddress!, $"/@{sandbox}/"));
        using var deadline = new CancellationTokenSource(Told);
        using var stream = new StreamReader(await nginx.Client.GetStreamAsync(new Uri(Sandbox, path), deadline.Token));
        await Comes("event: ready", stream, deadline.Token);

        await biller.Send(Biller.Coffee);

        await Comes(expected, stream, deadline.Token);
    }

    private static async Task Comes(string expected, StreamReader stream, CancellationToken deadline)
    {
        var line = "";
        while (line is not null && line != expected)
            line = await stream.ReadLineAsync(deadline);
        Assert.Equal(expected, line);
    }

    public void Dispose() => tab?.Open(new("about:blank"));
}
