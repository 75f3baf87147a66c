using System.Globalization;
using System.Xml.Linq;

namespace Reference.Client.Reconciliation;

/// <summary>The members of a report's Meta or Row, by name.</summary>
internal sealed class ReportMembers
{
    private const NumberStyles Decimal = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private readonly string place;
    private readonly Dictionary<string, string> members = [];

    /// <param name="place">The name of the part, for error messages.</param>
    /// <param name="part">The part. If several members have the same name, the first one counts.</param>
    public ReportMembers(string place, XElement part)
    {
        this.place = place;
        foreach (var member in part.Elements())
            members.TryAdd(member.Name.LocalName, string.Concat(member.Nodes().OfType<XText>().Select(text => text.Value)).Trim());
    }

    /// <summary>A member's text, or null if it is missing or empty.</summary>
    public string? this[string name] => members.TryGetValue(name, out var text) && text.Length > 0 ? text : null;

    public string Text(string name) => this[name] ?? throw new InvalidDataException($"{place} of the report has no {name}.");

    public decimal Number(string name) =>
        decimal.TryParse(Text(name), Decimal, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Unreadable(name);

    public int Count(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Unreadable(name);

    public string? Currency() => this["Currency"] switch
    {
        null => null,
        { Length: 3 } currency when currency.All(char.IsAsciiLetterUpper) => currency,
        _ => throw Unreadable("Currency"),
    };

    private InvalidDataException Unreadable(string name) =>
        new($"{place} of the report has the {name} '{this[name]}', which cannot be read.");
}
