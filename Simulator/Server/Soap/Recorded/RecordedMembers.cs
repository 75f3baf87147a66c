using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Journal;

namespace SeqrSandbox.Simulator.Soap.Recorded;

/// <summary>
/// Finds the members of a recorded message by their paths below the operation's element, or below its <c>return</c> in
/// a response. A step may have a number, as in <c>invoiceRow[2]</c>. Passwords read as their mask.
/// </summary>
internal static class RecordedMembers
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
    };

    public static Func<string, IReadOnlyList<string>> Open(RecordedMessage message)
    {
        if (Call(PasswordMask.Text(message)) is not { } call)
            return _ => [];
        var root = call.Elements().FirstOrDefault(element => element.Name.LocalName == "return") ?? call;
        return path => [.. path.Split('/').Aggregate<string, IEnumerable<XElement>>([root], Step).Select(element => element.Value)];
    }

    /// <summary>The element in the body of an envelope; null without one.</summary>
    private static XElement? Call(string? text)
    {
        if (text is null)
            return null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return XDocument.Load(reader).Root?.Elements().LastOrDefault()?.Elements().FirstOrDefault();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static IEnumerable<XElement> Step(IEnumerable<XElement> elements, string step)
    {
        var (name, number) = step.Split('[', ']') is [var named, var digits, ""]
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (named, place)
            : (step, 0);
        return elements.SelectMany(element =>
        {
            var found = element.Elements().Where(child => child.Name.LocalName == name);
            return number == 0 ? found : found.Skip(number - 1).Take(1);
        });
    }
}
