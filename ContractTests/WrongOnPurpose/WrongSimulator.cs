using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.WrongOnPurpose;

/// <summary>A simulator that answers wrongly, and the stored answer that shows it.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Spoil">What becomes of its answers.</param>
/// <param name="Operation">The operation whose answer is compared with its snapshot.</param>
/// <param name="Snapshot">That snapshot.</param>
internal sealed partial record WrongSimulator(string Name, Func<string, string> Spoil, string Operation, string Snapshot)
{
    private const string Sent = "SendInvoiceTests.A_request_as_clients_write_it_answers_a_reference_and_its_code_documented";
    private const string Canceled = "CancelInvoiceTests.Each_state_has_its_answer_ISSUED";

    public static IReadOnlyList<WrongSimulator> All { get; } =
    [
        new(
            "renames a member",
            answer => answer.Replace("invoiceReference>", "invoiceNumber>", StringComparison.Ordinal),
            "sendInvoice",
            Sent),
        new("answers a wrong code", answer => Code(answer, "sendInvoice", 10), "sendInvoice", Sent),
        new("answers a cancellation with a wrong code", answer => Code(answer, "cancelInvoice", 50), "cancelInvoice", Canceled),
        new("changes the order of members", answer => CodeAndDescription().Replace(answer, "$2$1"), "sendInvoice", Sent),
        new("changes a prefix", answer => answer.Replace("ns2", "seqr", StringComparison.Ordinal), "sendInvoice", Sent),
        new(
            "adds a member",
            answer => answer.Replace("</return>", "<more>1</more></return>", StringComparison.Ordinal),
            "sendInvoice",
            Sent),
    ];

    private static string Code(string answer, string operation, int code) =>
        answer.Contains(operation + "Response", StringComparison.Ordinal)
        ? answer.Replace("<resultCode>0</resultCode>", $"<resultCode>{code}</resultCode>", StringComparison.Ordinal)
        : answer;

    [GeneratedRegex("(<resultCode>.*?</resultCode>)(<resultDescription>.*?</resultDescription>)")]
    private static partial Regex CodeAndDescription();
}
