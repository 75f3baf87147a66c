using System.Globalization;

namespace Reference.Client.Demo;

/// <summary>The command line: <c>pay AMOUNT CURRENCY</c> and options.</summary>
internal sealed record DemoOptions
{
    public const string Usage =
        "Usage: pay AMOUNT CURRENCY [--url URL] [--control URL] [--terminal ID --password PW] [--refund AMOUNT|full|none] [--wait]";

    public required Money Amount { get; init; }

    public Uri Url { get; init; } = new("http://localhost:8080/soap/merchant/cashregister-2");

    /// <summary>Where the simulator's control API is, which plays the payer; null for the root of <see cref="Url"/>.</summary>
    public Uri? Control { get; init; }

    public string Terminal { get; init; } = "public_test_shop_terminal";

    public string Password { get; init; } = "12345678";

    /// <summary>How much to refund; null for nothing.</summary>
    public Money? Refund { get; init; }

    /// <summary>Whether to wait for a person to pay, rather than to play the payer.</summary>
    public bool Wait { get; init; }

    /// <exception cref="FormatException">The command line is wrong; the message says how, in one line.</exception>
    public static DemoOptions Parse(string[] args)
    {
        if (args is not ["pay", var amount, var currency, .. var rest])
            throw new FormatException(Usage);
        var total = ParseMoney(amount, currency);
        var options = new DemoOptions { Amount = total, Refund = total };
        while (rest is not [])
            (options, rest) = Take(options, rest);
        return options.Refund is { } refund && refund > total ? throw new FormatException($"--refund {refund} is more than {total}.") : options;
    }

    private static (DemoOptions Options, string[] Remaining) Take(DemoOptions options, string[] args) => args switch
    {
        ["--wait", .. var rest] => (options with { Wait = true }, rest),
        ["--url", var url, .. var rest] => (options with { Url = ParseUrl("--url", url) }, rest),
        ["--control", var url, .. var rest] => (options with { Control = ParseUrl("--control", url) }, rest),
        ["--terminal", { Length: > 0 } id, .. var rest] => (options with { Terminal = id }, rest),
        ["--password", { Length: > 0 } password, .. var rest] => (options with { Password = password }, rest),
        ["--refund", "full", .. var rest] => (options with { Refund = options.Amount }, rest),
        ["--refund", "none", .. var rest] => (options with { Refund = null }, rest),
        ["--refund", var sum, .. var rest] => (options with { Refund = ParseMoney(sum, options.Amount.Currency) }, rest),
        [var unknown, ..] => throw new FormatException($"'{unknown}' is unknown or lacks its value. {Usage}"),
        [] => (options, []),
    };

    private static Money ParseMoney(string value, string currency)
    {
        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount <= 0)
            throw new FormatException($"'{value}' is no amount above zero, such as 990 or 12.50.");
        return currency.Length == 3 && currency.All(char.IsAsciiLetter)
            ? new Money(amount, currency.ToUpperInvariant())
            : throw new FormatException($"'{currency}' is no currency such as SEK.");
    }

    private static Uri ParseUrl(string option, string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "" }
            ? url
            : throw new FormatException($"{option} must be an absolute http or https URL; it is '{text}'.");
}
