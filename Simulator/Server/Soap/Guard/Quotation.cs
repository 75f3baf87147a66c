using System.Xml;

namespace SeqrSandbox.Simulator.Soap.Guard;

/// <summary>
/// Quotes a message in a fault: enough to find the place, and no more. The text may be megabytes long, or a password.
/// </summary>
internal static class Quotation
{
    private const int MostLetters = 80;

    public static string Shortened(this string text) => text.Length > MostLetters ? text[..MostLetters] + "…" : text;

    /// <summary>
    /// The XML parser's objection. Its own text about DTDs speaks to programmers, and that about entities quotes the
    /// message.
    /// </summary>
    public static string Reason(this XmlException error) => error.Message switch
    {
        var message when message.StartsWith("For security reasons DTD", StringComparison.Ordinal) =>
            "The message has a DOCTYPE. Send it without one: SOAP allows no DTD.",
        var message when message.StartsWith("Reference to undeclared entity", StringComparison.Ordinal)
            || message.Contains("EntityName", StringComparison.Ordinal) =>
            "The message is not well-formed XML: an ampersand that stands for itself is written &amp;. "
                + $"Line {error.LineNumber}, position {error.LinePosition}.",
        var message => $"The message is not well-formed XML: {message}",
    };
}
