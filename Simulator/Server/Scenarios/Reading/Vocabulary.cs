using System.Text.Json;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>All words of the language: SEQR's own as on its wire, the others in small letters.</summary>
internal static class Vocabulary
{
    /// <summary>Stands for every operation.</summary>
    public const string Every = "*";

    public static readonly Words<PayerAction> Actions = new(JsonNamingPolicy.KebabCaseLower);
    public static readonly Words<DebitOutcome> Outcomes = new(JsonNamingPolicy.KebabCaseLower);
    public static readonly Words<FaultKind> Faults = new(JsonNamingPolicy.KebabCaseLower);
    public static readonly Words<NotificationTiming> Timings = new(JsonNamingPolicy.KebabCaseLower);
    public static readonly Words<InvoiceStatus> Statuses = new(JsonNamingPolicy.SnakeCaseUpper);
    public static readonly Words<Operation> Operations = new(
        JsonNamingPolicy.CamelCase, "an operation as in the contract, such as getPaymentStatus, or \"*\" for every one");

    /// <summary>Success is none: without a rule a call succeeds by itself, and tells what belongs to it.</summary>
    public static readonly Words<ResultCode> Results = new(
        JsonNamingPolicy.SnakeCaseUpper, "the name of a result code, such as SYSTEM_BUSY", ResultCode.Success);

    /// <summary>Where each name belongs, for those that stand in the wrong place.</summary>
    public static readonly IReadOnlyDictionary<string, string> Homes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["terminal"] = "match",
        ["amount"] = "match",
        ["currency"] = "match",
        ["title"] = "match",
        ["clientInvoiceId"] = "match",
        ["times"] = "match",
        ["do"] = "a step of payer",
        ["outcome"] = "a step of payer",
        ["takes"] = "a step of payer",
        ["card"] = "a step of payer",
        ["on"] = "a rule of calls",
        ["nth"] = "a rule of calls",
        ["when"] = "a rule of calls",
        ["result"] = "a rule of calls",
        ["fault"] = "a rule of calls",
        ["kind"] = "fault",
        ["for"] = "fault",
        ["carriedOut"] = "fault",
        ["deliver"] = "notification",
        ["expiresAfter"] = "reservation",
    };
}
