using System.Globalization;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Simulator.Codes;
using SeqrSandbox.Simulator.Qr;

namespace SeqrSandbox.Simulator.Pages.Principals.Codes;

/// <summary>The form that makes codes of a partner, with its values and the codes that they make.</summary>
/// <param name="Partner">Whose codes.</param>
public sealed record CodesForm(Partner Partner)
{
    /// <summary>A sheet of paper has room for some twelve.</summary>
    public const int MostCodes = 60;

    /// <summary>One code a line: a purchase's token, a machine's id, or the parameters of a service.</summary>
    public string Lines { get; private init; } = "";

    /// <summary>The parts of a bill, by the names that its token has for them.</summary>
    public IReadOnlyDictionary<string, string> Bill { get; private init; } = new Dictionary<string, string>();

    public IReadOnlyList<MadeCode> Codes { get; private init; } = [];

    /// <summary>What is wrong; null if nothing is, or nothing was asked for.</summary>
    public string? Error { get; private init; }

    internal static CodesForm Of(Partner partner, IQueryCollection query)
    {
        var form = new CodesForm(partner)
        {
            Lines = query["lines"].ToString(),
            Bill = new Dictionary<string, string>
            {
                ["a"] = Field("a", "29.99"),
                ["c"] = Field("c", "SEK"),
                ["d"] = Field("d", "Test invoice"),
                ["r"] = Field("r", "R820919"),
                ["o"] = query["o"] == "true" ? "true" : "false",
            },
        };
        try
        {
            return form with { Codes = [.. form.Make(query.ContainsKey("a"))] };
        }
        catch (FormatException wrong)
        {
            return form with { Error = wrong.Message };
        }

        string Field(string name, string example) => query.TryGetValue(name, out var given) ? given.ToString().Trim() : example;
    }

    private IEnumerable<MadeCode> Make(bool isBillGiven)
    {
        if (Partner.Kind == PartnerKind.Issuer)
            return isBillGiven ? [OfBill()] : [];
        var lines = Lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Length <= MostCodes
            ? lines.Select(line => new MadeCode(line, OfLine(line)))
            : throw new FormatException(string.Create(
                CultureInfo.InvariantCulture, $"These are {lines.Length} lines; a page has {MostCodes} codes at most."));
    }

    private MadeCode OfBill() => Partner.Secret is { } secret
        ? new($"{Bill["a"]} {Bill["c"]}, {Bill["d"]}, {Bill["r"]}", PrintedCode.OfBill(Partner.Id, secret, Bill))
        : throw new FormatException("This issuer has no secret yet, which signs its codes.");

    private string OfLine(string line) => Partner.Kind == PartnerKind.Service
        ? PrintedCode.OfService(Partner.Id, line.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(PrintedCode.ReadParameter))
        : PrintedCode.OfPurchase(Partner.Kind, Partner.Id, line);
}

/// <summary>A code to print.</summary>
/// <param name="Caption">What it is for.</param>
/// <param name="Text">Its text.</param>
public sealed record MadeCode(string Caption, string Text)
{
    /// <summary>The picture, in SVG.</summary>
    public string Picture { get; } = QrPicture.Svg(Text);

    /// <summary>Where the phone's page is that the code leads to.</summary>
    public string Path { get; } = Text[Text.IndexOf("/000/", StringComparison.Ordinal)..];
}
