using System.Globalization;

namespace Reference.Client.Demo;

/// <summary>The command line: a command and options.</summary>
internal sealed record DemoOptions
{
    public const string Usage =
        "Usage: pay AMOUNT CURRENCY [--refund AMOUNT|full|none] | shop [--urls URL] [--wallet URL|app] | till"
        + " | reserve AMOUNT CURRENCY [--commit AMOUNT] | reconcile | instant-checkout | unattended | invoice-service | external-service"
        + " [--partner ID] [--secret TEXT] | eproducts | certify webshop|pos|SERVICE; with [--url URL] [--control URL]"
        + " [--terminal ID --password PW] [--reseller ID --user ID --reseller-password PW] [--data DIR] [--wait]";

    private static readonly Dictionary<string, (DemoCommand Command, string? Partner)> Services = new()
    {
        ["instant-checkout"] = (DemoCommand.InstantCheckout, "example_shop_id"),
        ["unattended"] = (DemoCommand.Unattended, "public_test_shop"),
        ["invoice-service"] = (DemoCommand.InvoiceService, "example"),
        ["external-service"] = (DemoCommand.ExternalService, "example_service"),
        ["eproducts"] = (DemoCommand.Eproducts, null),
    };

    public required DemoCommand Command { get; init; }

    /// <summary>Who has the scanned code at SEQR: the web shop, merchant, issuer or service; null for a command without a code.</summary>
    public string? Partner { get; init; }

    /// <summary>The issuer's secret.</summary>
    public string Secret { get; init; } = "5ecr3t";

    /// <summary>The amount to pay or reserve. The other commands have fixed amounts.</summary>
    public Money Amount { get; init; } = new(1, "SEK");

    public Uri Url { get; init; } = SeqrAddress.ServiceAt(new("http://localhost:8080"));

    /// <summary>The simulator with the control API for the payer; null for the simulator of <see cref="Url"/>.</summary>
    public Uri? Control { get; init; }

    public string Terminal { get; init; } = "public_test_shop_terminal";

    public string Password { get; init; } = "12345678";

    public string Reseller { get; init; } = "public_test_shop";

    public string User { get; init; } = "9900";

    public string ResellerPassword { get; init; } = "1234";

    /// <summary>The directory of the demo's records and journal.</summary>
    public string Data { get; init; } = Path.Combine(Path.GetTempPath(), "seqr-demo");

    /// <summary>The web shop's address for the payer's phone and for SEQR. Port 0 picks a free port.</summary>
    public Uri Urls { get; init; } = new("http://localhost:5080");

    /// <summary>The simulator with the pages of the payer's phone; null for the simulator of <see cref="Url"/>.</summary>
    public Uri? Wallet { get; init; }

    /// <summary>Whether the wallet is the SEQR app on the customer's phone.</summary>
    public bool WalletIsApp { get; init; }

    /// <summary>The amount to refund; null for none.</summary>
    public Money? Refund { get; init; }

    /// <summary>The amount to commit.</summary>
    public Money? Commit { get; init; }

    /// <summary>Whether to wait for a person to pay, instead of simulating the payer.</summary>
    public bool Wait { get; init; }

    /// <summary>Whether a service is certified: the payer scans its codes here, and confirms there.</summary>
    public bool Certify { get; init; }

    /// <summary>Whether somebody else confirms payments.</summary>
    public bool IsPaidElsewhere => Wait || Certify;

    public SeqrCredentials TerminalCredentials => SeqrCredentials.ForTerminal(Terminal, Password);

    public SeqrCredentials ResellerCredentials => SeqrCredentials.ForResellerUser(Reseller, ResellerPassword, User);

    /// <exception cref="FormatException">The command line is wrong; the message says how, in one line.</exception>
    public static DemoOptions Parse(string[] args)
    {
        var (options, rest) = Begin(args);
        while (rest is not [])
            (options, rest) = Take(options, rest);
        return options switch
        {
            { Refund: { } refund } when refund > options.Amount =>
                throw new FormatException($"--refund {refund} is more than {options.Amount}."),
            { Commit: { } commit } when commit > options.Amount =>
                throw new FormatException($"--commit {commit} is more than {options.Amount}."),
            _ => options,
        };
    }

    private static (DemoOptions Options, string[] Left) Begin(string[] args)
    {
        switch (args)
        {
            case ["pay", var amount, var currency, .. var rest]:
                var total = ParseMoney(amount, currency);
                return (new() { Command = DemoCommand.Pay, Amount = total, Refund = total }, rest);
            case ["reserve", var amount, var currency, .. var rest]:
                var most = ParseMoney(amount, currency);
                return (new() { Command = DemoCommand.Reserve, Amount = most, Commit = most }, rest);
            case ["shop", .. var rest]:
                return (new() { Command = DemoCommand.Shop }, rest);
            case ["till", .. var rest]:
                return (new() { Command = DemoCommand.Till }, rest);
            case ["certify", .. var given] when Array.IndexOf(given, "--plan") is >= 0 and var at && at + 1 < given.Length:
                return Begin(["certify", given[at + 1], .. given[..at], .. given[(at + 2)..]]);
            case ["certify", "webshop", .. var rest]:
                return (new() { Command = DemoCommand.CertifyWebShop }, rest);
            case ["certify", "pos", .. var rest]:
                return (new() { Command = DemoCommand.CertifyTill }, rest);
            case ["reconcile", .. var rest]:
                return (new() { Command = DemoCommand.Reconcile }, rest);
            case [var name, .. var rest] when Services.TryGetValue(name, out var service):
                return (new() { Command = service.Command, Partner = service.Partner }, rest);
            case ["certify", var name, .. var rest] when Services.ContainsKey(name):
                var (certified, left) = Begin([name, .. rest]);
                return (certified with { Certify = true }, left);
            default:
                throw new FormatException($"{Usage} More with --help.");
        }
    }

    private static (DemoOptions Options, string[] Left) Take(DemoOptions options, string[] args) => args switch
    {
        ["--wait", .. var rest] => (options with { Wait = true }, rest),
        ["--url", var url, .. var rest] => (options with { Url = SeqrAddress.ServiceAt(ParseUrl("--url", url)) }, rest),
        ["--control", var url, .. var rest] => (options with { Control = ParseUrl("--control", url) }, rest),
        ["--terminal", { Length: > 0 } id, .. var rest] => (options with { Terminal = id }, rest),
        ["--password", { Length: > 0 } password, .. var rest] => (options with { Password = password }, rest),
        ["--reseller", { Length: > 0 } id, .. var rest] => (options with { Reseller = id }, rest),
        ["--user", { Length: > 0 } id, .. var rest] => (options with { User = id }, rest),
        ["--reseller-password", { Length: > 0 } password, .. var rest] => (options with { ResellerPassword = password }, rest),
        ["--data", { Length: > 0 } directory, .. var rest] => (options with { Data = directory }, rest),
        ["--partner", { Length: > 0 } id, .. var rest] when options.Partner is not null => (options with { Partner = id }, rest),
        ["--secret", { Length: > 0 } secret, .. var rest] when options.Command is DemoCommand.InvoiceService =>
            (options with { Secret = secret }, rest),
        _ => options.Command is DemoCommand.Shop ? TakeForShop(options, args) : TakeAmount(options, args),
    };

    private static (DemoOptions Options, string[] Left) TakeForShop(DemoOptions options, string[] args) => args switch
    {
        ["--urls", var url, .. var rest] => (options with { Urls = ParseShopUrl(url) }, rest),
        ["--wallet", "app", .. var rest] => (options with { WalletIsApp = true }, rest),
        ["--wallet", var url, .. var rest] => (options with { Wallet = ParseUrl("--wallet", url) }, rest),
        _ => throw Unknown(args[0]),
    };

    private static (DemoOptions Options, string[] Left) TakeAmount(DemoOptions options, string[] args) => (options.Command, args) switch
    {
        (DemoCommand.Pay, ["--refund", "full", .. var rest]) => (options with { Refund = options.Amount }, rest),
        (DemoCommand.Pay, ["--refund", "none", .. var rest]) => (options with { Refund = null }, rest),
        (DemoCommand.Pay, ["--refund", var sum, .. var rest]) =>
            (options with { Refund = ParseMoney(sum, options.Amount.Currency) }, rest),
        (DemoCommand.Reserve, ["--commit", var sum, .. var rest]) =>
            (options with { Commit = ParseMoney(sum, options.Amount.Currency) }, rest),
        _ => throw Unknown(args[0]),
    };

    private static FormatException Unknown(string argument) => new($"'{argument}' is unknown here or lacks its value. {Usage}");

    private static Money ParseMoney(string value, string currency)
    {
        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount <= 0)
            throw new FormatException($"'{value}' is no amount above zero, such as 990 or 12.50.");
        return currency.Length == 3 && currency.All(char.IsAsciiLetter)
            ? new Money(amount, currency.ToUpperInvariant())
            : throw new FormatException($"'{currency}' is no currency such as SEK.");
    }

    // SEQR and the payer's phone use this address, so it cannot be a wildcard for all addresses of this machine.
    private static Uri ParseShopUrl(string text) =>
        ParseUrl("--urls", text) is { Scheme: "http", AbsolutePath: "/", Query: "", Fragment: "", Host: not ("0.0.0.0" or "[::]") } url
            ? url
            : throw new FormatException(
                $"--urls must be the address that a phone opens, such as http://192.168.1.20:5080; it is '{text}'.");

    private static Uri ParseUrl(string option, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "" }
            ? url
            : throw new FormatException($"{option} must be an absolute http or https URL; it is '{text}'.");
}
