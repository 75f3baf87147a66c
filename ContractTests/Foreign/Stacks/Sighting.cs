using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.Foreign.Stacks;

/// <summary>What a caller got of a spoiled answer, and what SEQR saw of the call.</summary>
/// <param name="Got">What the caller got, in a few words.</param>
/// <param name="Detail">The error's message; empty without one.</param>
/// <param name="Times">How often the bill arrived.</param>
/// <param name="Beside">What else there is to say: a GET that came after it, a connection that was not reused.</param>
internal sealed partial record Sighting(string Got, string Detail, int Times, string Beside)
{
    public const string Success = "success";
    private const string Whole = "the answer";

    /// <param name="line">What the caller's program printed.</param>
    /// <param name="fault">What was done to the answer.</param>
    /// <param name="calls">What arrived at the service.</param>
    /// <param name="good">SEQR's answer.</param>
    public static Sighting Of(string line, Fault fault, IReadOnlyCollection<ArrivedCall> calls, string good)
    {
        var (got, detail) = Read(line.Split('\t'), good);
        var times = calls.Count(call => call.IsBill) - (fault.IsOnSecondCall ? 1 : 0);
        string[] beside =
        [
            .. fault.IsOnSecondCall && calls.All(call => call.NumberOnConnection == 1) ? ["connection not reused"] : Array.Empty<string>(),
            .. calls.Any(call => call.Head.StartsWith("GET ", StringComparison.Ordinal)) ? ["then a GET"] : Array.Empty<string>(),
            .. calls.Any(call => call is { IsBill: false } && call.Head.StartsWith("POST ", StringComparison.Ordinal))
                ? ["then an empty POST"]
                : Array.Empty<string>(),
        ];
        return new(got, Masked(detail), times, string.Join(", ", beside));
    }

    /// <summary>The part that stands in the table, and what else was said.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Got} ×{Times}{(Beside.Length > 0 ? ", " : "")}{Beside}{(Detail.Length > 0 ? " | " : "")}{Detail}").TrimEnd();

    private static (string Got, string Detail) Read(string[] parts, string good) => parts switch
    {
        ["error", var kind, .. var message] => ($"{kind}", string.Join(' ', message)),
        ["nothing", var what] => ($"no error, {what}", ""),
        ["answer", var code, var reference] => (Answer(code.Trim('"', '\''), reference, good), ""),
        ["http", var status, var body] => (status == "200" && Body(body, good) == Whole ? Success : $"{status}, {Body(body, good)}", ""),
        _ => throw new InvalidDataException($"'{string.Join(' ', parts)}' is no line of a stack's program."),
    };

    private static string Answer(string code, string reference, string good) =>
        (code, reference.Length > 0 && good.Contains(reference, StringComparison.Ordinal)) switch
        {
            ("0", true) => Success,
            ("0", false) => "resultCode 0, no reference",
            ("", _) => "resultCode empty",
            _ => $"resultCode {code}",
        };

    private static string Body(string base64, string good)
    {
        var bytes = Convert.FromBase64String(base64);
        var text = Encoding.UTF8.GetString(bytes);
        return text switch
        {
            "" => "empty",
            _ when text == good => Whole,
            _ when bytes is [0x1f, 0x8b, ..] => "packed bytes",
            _ when text[0] == '\uFEFF' => "the answer and its mark",
            _ when good.StartsWith(text, StringComparison.Ordinal) => "half the answer",
            _ when text.Contains("<html>", StringComparison.Ordinal) => "HTML",
            _ when text.Contains("<resultCode></resultCode>", StringComparison.Ordinal) => "the answer as it came",
            _ => text,
        };
    }

    private static string Masked(string message) => Changing().Replace(message, "…");

    // Ports, addresses of objects, and bytes that are no text.
    [GeneratedRegex(@"(?<=127\.0\.0\.1:)\d+|0x[0-9a-f]{6,}|[\p{Cc}\uFFFD]+")]
    private static partial Regex Changing();
}
