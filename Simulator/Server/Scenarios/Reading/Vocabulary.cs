using System.Text.Json;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>All words of the language: SEQR's own as on its wire, the others in lower case.</summary>
internal static class Vocabulary
{
    /// <summary>Stands for every operation.</summary>
    public const string Every = "*";

    public static readonly Words<PayerAction> Actions = Named<PayerAction>(JsonNamingPolicy.KebabCaseLower);
    public static readonly Words<DebitOutcome> Outcomes = Named<DebitOutcome>(JsonNamingPolicy.KebabCaseLower);
    public static readonly Words<FaultKind> Faults = Named<FaultKind>(JsonNamingPolicy.KebabCaseLower);
    public static readonly Words<PostKind> Posts = Named<PostKind>(JsonNamingPolicy.CamelCase);
    public static readonly Words<PostFaultKind> PostFaults = Named<PostFaultKind>(JsonNamingPolicy.KebabCaseLower);
    public static readonly Words<ShopAction> ShopActions = Named<ShopAction>(JsonNamingPolicy.KebabCaseLower);
    public static readonly Words<NotificationTiming> Timings = Named<NotificationTiming>(JsonNamingPolicy.KebabCaseLower);
    public static readonly Words<InvoiceStatus> Statuses = Named<InvoiceStatus>(JsonNamingPolicy.SnakeCaseUpper);
    public static readonly Words<Operation> Operations = new(
        [.. Services.Operations.Select(operation => (operation, operation.Name))],
        "an operation as in the contract, such as getPaymentStatus, or \"*\" for every one");

    /// <summary>Success is excluded: without a rule a call succeeds by itself, with its proper answer.</summary>
    public static readonly Words<ResultCode> Results = Named(
        JsonNamingPolicy.SnakeCaseUpper, "the name of a result code, such as SYSTEM_BUSY", ResultCode.Success);

    /// <summary>The place where each name belongs, for names in the wrong place.</summary>
    public static readonly IReadOnlyDictionary<string, string> Homes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["terminal"] = "match",
        ["amount"] = "match",
        ["currency"] = "match",
        ["title"] = "match",
        ["clientInvoiceId"] = "match",
        ["times"] = "match",
        ["do"] = "a step of payer or shop",
        ["at"] = "a step of shop",
        ["order"] = "a step of shop",
        ["percent"] = "a step of shop",
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
        ["arrives"] = "the fault of a rule of posts",
        ["deliver"] = "notification",
        ["expiresAfter"] = "reservation",
    };

    /// <param name="policy">How a value's name is written.</param>
    /// <param name="allowed">What is allowed, if it is too much to list.</param>
    /// <param name="without">The values that scenarios exclude.</param>
    private static Words<T> Named<T>(JsonNamingPolicy policy, string? allowed = null, params T[] without)
        where T : struct, Enum =>
            new([.. Enum.GetValues<T>().Except(without).Select(value => (value, policy.ConvertName(value.ToString())))], allowed);
}
