using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.Endpoints;

/// <summary>
/// Whom the tests call as. They are written with the seeded principals; messages to and from a given endpoint name the
/// given ones instead.
/// </summary>
public sealed record GivenCredentials
{
    public static readonly GivenCredentials Seeded = new();

    public string Terminal { get; init; } = "public_test_shop_terminal";

    public string TerminalPassword { get; init; } = "12345678";

    /// <summary>Another terminal of the same merchant.</summary>
    public string OtherTerminal { get; init; } = "8609bf533abf4a20816e8bfe76639521";

    public string OtherTerminalPassword { get; init; } = "N2YFUhKaB1ZSuVF";

    public string Reseller { get; init; } = "public_test_shop";

    public string User { get; init; } = "9900";

    public string UserPassword { get; init; } = "1234";

    /// <summary>Those of the given endpoint; the seeded ones where none is given.</summary>
    public static GivenCredentials Current => GivenEndpoint.Current?.Credentials ?? Seeded;

    public static GivenCredentials Read(Func<string, string?> environment)
    {
        return new()
        {
            Terminal = Of("SEQR_TERMINAL", Seeded.Terminal),
            TerminalPassword = Of("SEQR_TERMINAL_PASSWORD", Seeded.TerminalPassword),
            OtherTerminal = Of("SEQR_OTHER_TERMINAL", Seeded.OtherTerminal),
            OtherTerminalPassword = Of("SEQR_OTHER_TERMINAL_PASSWORD", Seeded.OtherTerminalPassword),
            Reseller = Of("SEQR_RESELLER", Seeded.Reseller),
            User = Of("SEQR_USER", Seeded.User),
            UserPassword = Of("SEQR_USER_PASSWORD", Seeded.UserPassword),
        };

        string Of(string name, string otherwise) => environment(name) is { Length: > 0 } given ? given : otherwise;
    }

    /// <summary>A request as it has to be sent: a seeded principal becomes the given one, and its right password the right one.</summary>
    public string InRequest(string text)
    {
        if (this == Seeded)
            return text;
        text = Principal(text, Seeded.Terminal, Terminal, Seeded.TerminalPassword, TerminalPassword);
        text = Principal(text, Seeded.OtherTerminal, OtherTerminal, Seeded.OtherTerminalPassword, OtherTerminalPassword);
        text = After(text, Seeded.Reseller, "userId", Seeded.User, User);
        return Principal(text, Seeded.Reseller, Reseller, Seeded.UserPassword, UserPassword);
    }

    /// <summary>An answer as if the seeded principals had called.</summary>
    public string InAnswer(string text) => this == Seeded ? text : text
        .Replace($">{Terminal}<", $">{Seeded.Terminal}<", StringComparison.Ordinal)
        .Replace($">{OtherTerminal}<", $">{Seeded.OtherTerminal}<", StringComparison.Ordinal)
        .Replace($">{Reseller}<", $">{Seeded.Reseller}<", StringComparison.Ordinal);

    private static string Principal(string text, string id, string given, string password, string givenPassword) =>
        After(text, id, "password", password, givenPassword)
            .Replace($"<id>{id}</id>", $"<id>{given}</id>", StringComparison.Ordinal)
            .Replace($"<value>{id}</value>", $"<value>{given}</value>", StringComparison.Ordinal);

    /// <summary>Replaces the first member of this name after the id, if it has this value.</summary>
    private static string After(string text, string id, string member, string value, string given) => Regex.Replace(
        text,
        $"(<id>{Regex.Escape(id)}</id>(?:(?!<{member}>).)*<{member}>){Regex.Escape(value)}(</{member}>)",
        found => found.Groups[1].Value + given + found.Groups[2].Value,
        RegexOptions.Singleline);
}
