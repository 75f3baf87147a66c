using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Journal;
using SeqrSandbox.Simulator.Recordings;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>
/// Compares an answer with the recorded one, except for times and for references that stand for each other.
/// </summary>
internal sealed partial class AnswerComparison(ReferenceMap references)
{
    private const string ResultCodeMember = "resultCode";

    private readonly List<AnswerDifference> differences = [];

    // If a message could not be read, the fault names a position in it, which a masked password shifts.
    private bool areNumbersMoved;

    public IReadOnlyList<AnswerDifference> Compare(RecordedEntry exchange, TargetAnswer answer)
    {
        differences.Clear();
        areNumbersMoved = exchange.Request?.Text?.Contains(
            PasswordMask.Mask, StringComparison.Ordinal) is true && RecordedCall.Of(exchange) is null;
        if (exchange.Status is null || answer.Status is null)
        {
            if (exchange.Status != answer.Status)
                Differ("answer", Status(exchange.Status) ?? "no answer", Status(answer.Status) ?? $"no answer ({answer.Failure})");
        }
        else if (exchange.Status != answer.Status)
        {
            Differ("answer", Status(exchange.Status), Status(answer.Status));
        }
        else
        {
            CompareBodies(exchange, answer);
        }

        return [.. differences];
    }

    private void CompareBodies(RecordedEntry exchange, TargetAnswer answer)
    {
        var now = answer.Body;
        var recorded = exchange.Response?.ToMessage() is { } message ? BodyEncoding.Of(message).GetString(message.Body.AsSpan()) : "";
        var isXml = XmlText.TryParse(now, out var nowXml);
        if (exchange.Response is { Cut: true })
            CompareResults(Code(exchange.Result), isXml ? Text(Result(nowXml!), ResultCodeMember) : null);
        else if (XmlText.TryParse(recorded, out var recordedXml) && isXml)
            CompareEnvelopes(recordedXml, nowXml!);
        else if (recordedXml is not null || isXml || exchange.Scenario is null)
            CompareTexts(recorded, answer);
    }

    /// <summary>
    /// Compares bodies that are not both XML. Two unreadable bodies are not compared if a scenario damaged the recorded
    /// one.
    /// </summary>
    private void CompareTexts(string recorded, TargetAnswer answer)
    {
        if (answer.Failure is not null)
            Differ("body", "whole", $"cut off ({answer.Failure})");
        else if (references.Translate(recorded) != answer.Body)
            Differ("body", recorded, answer.Body);
    }

    private void CompareEnvelopes(XDocument recorded, XDocument now)
    {
        var (before, after) = (Result(recorded), Result(now));
        if (before.Name != after.Name || before.Parent?.Name != after.Parent?.Name)
        {
            Differ("body", Named(before), Named(after));
            return;
        }

        // Another result has other members, so listing them says nothing more.
        if (CompareResults(Text(before, ResultCodeMember), Text(after, ResultCodeMember)))
            return;
        // References are learned first, so that a text with one is understood wherever it stands.
        Learn(before, after);
        CompareElements("", before, after);
    }

    /// <summary>Whether the results differ.</summary>
    private bool CompareResults(string? before, string? after)
    {
        if (before == after)
            return false;
        Differ(ResultCodeMember, Code(before), Code(after));
        return true;
    }

    private void Learn(XElement recorded, XElement now)
    {
        foreach (var (_, before, after) in ElementPairs.Of("", recorded, now, AreAlike))
        {
            if (before is null || after is null)
                continue;
            if (Documents(before, after) is var (document, documentNow))
                Learn(document, documentNow);
            else if (before.HasElements)
                Learn(before, after);
            else if (ReferenceMap.IsReference(before.Name.LocalName))
                references.Learn(before.Name.LocalName, before.Value, after.Value);
        }
    }

    private void CompareElements(string path, XElement recorded, XElement now)
    {
        foreach (var (place, before, after) in ElementPairs.Of(path, recorded, now, AreAlike))
        {
            if (before is null || after is null)
                Differ(place, before?.Value, after?.Value);
            else if (before.HasElements || after.HasElements)
                CompareElements(place, before, after);
            else if (Documents(before, after) is var (document, documentNow))
                CompareElements(place, document, documentNow);
            else if (!AreAlike(before.Name.LocalName, before.Value, after.Value))
                Differ(place, before.Value, after.Value);
        }
    }

    private bool AreAlike(string member, string recorded, string now) => ReferenceMap.IsReference(member)
        ? references.Agree(member, recorded, now)
        : recorded == now
            || references.Translate(recorded) == now
            || (Time().IsMatch(recorded) && Time().IsMatch(now))
            // A fault may name an address of the service, which begins with the sandbox.
            || Sandbox().Replace(recorded, "") == Sandbox().Replace(now, "")
            || (areNumbersMoved && Number().Replace(recorded, "") == Number().Replace(now, ""));

    /// <summary>Two texts that are documents themselves, such as a report: written as they are, or in base64.</summary>
    private static (XElement Recorded, XElement Now)? Documents(XElement recorded, XElement now) =>
        Document(recorded.Value) is { } before && Document(now.Value) is { } after ? (before, after) : null;

    private static XElement? Document(string text)
    {
        const string start = "<";
        const string startInBase64 = "PD94bWwg";
        if (text.StartsWith(startInBase64, StringComparison.Ordinal))
        {
            var bytes = new byte[text.Length];
            text = Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
        }

        return text.StartsWith(start, StringComparison.Ordinal) && XmlText.TryParse(text, out var document)
            ? new XElement("document", document.Root)
            : null;
    }

    /// <summary>The return element of an answer, or its fault, or its root.</summary>
    private static XElement Result(XDocument envelope) => XmlText.Call(envelope) switch
    {
        null => envelope.Root!,
        var call => call.Element("return") ?? call,
    };

    private static string? Text(XElement element, string member) => element.Element(member)?.Value;

    private static string Named(XElement element) =>
        element.Name.LocalName == "return" ? element.Parent!.Name.LocalName : element.Name.LocalName;

    private static string? Status(int? status) => status is { } number ? $"HTTP {number}" : null;

    private static string? Code(int? result) => result?.ToString();

    private static string? Code(string? result) =>
        int.TryParse(result, out var number) && Enum.IsDefined((ResultCode)number) ? $"{result} {((ResultCode)number).Name()}" : result;

    private void Differ(string member, string? recorded, string? now) => differences.Add(new(member, recorded, now));

    [GeneratedRegex(@"/[@~][A-Za-z0-9-]{1,64}(?=/)")]
    private static partial Regex Sandbox();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?\z")]
    private static partial Regex Time();
}

/// <summary>A member of an answer that differs; null if it is missing.</summary>
internal sealed record AnswerDifference(string Member, string? Recorded, string? Now)
{
    private const int LongestText = 80;

    public override string ToString() => $"{Member}: recorded {Shown(Recorded)}, now {Shown(Now)}";

    private static string Shown(string? text) => text switch
    {
        null => "nothing",
        "" => "empty",
        _ => (text.Length <= LongestText ? text : text[..LongestText] + "…").ReplaceLineEndings(" "),
    };
}
