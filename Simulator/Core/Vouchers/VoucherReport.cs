using System.Collections.Frozen;
using System.Collections.Immutable;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Core.Vouchers;

/// <summary>One of the reports on vouchers.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="Needs">The parameters that it cannot do without, in the order in which they are asked for.</param>
public sealed record VoucherReportKind(VoucherReportSubject Subject, ImmutableArray<string> Needs)
{
    private static readonly FrozenDictionary<string, VoucherReportKind> Known = new Dictionary<string, VoucherReportKind>
    {
        ["REP_TERM_CASHIER_SALES_PERIOD"] = new(
            VoucherReportSubject.CashierPeriod, [Parameter.Reseller, Parameter.User, Parameter.Start, Parameter.End]),
        ["REP_TERM_RESELLER_SALES_PERIOD"] = new(
            VoucherReportSubject.ResellerPeriod, [Parameter.Reseller, Parameter.Start, Parameter.End]),
        ["REP_TERM_TARGET_WORKSHIFT"] = new(
            VoucherReportSubject.CashierWorkshift, [Parameter.Reseller, Parameter.TargetUser, Parameter.Terminal]),
        ["REP_TERM_WORKSHIFT"] = new(VoucherReportSubject.Workshift, [Parameter.User, Parameter.Terminal]),
        ["REP_TERM_RESELLER_INFO"] = new(VoucherReportSubject.ResellerInfo, [Parameter.Reseller]),
    }.ToFrozenDictionary(
        kind => $"repo:///terminal/{kind.Key}.xml", kind => kind.Value, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Ids => Known.Keys;

    public static VoucherReportKind? Find(string? reportId) =>
        reportId is not null && Known.TryGetValue(reportId, out var kind) ? kind : null;

    /// <summary>The names of parameters.</summary>
    public static class Parameter
    {
        public const string Reseller = "resellerId";
        public const string User = "user";
        public const string TargetUser = "targetUser";
        public const string Terminal = "terminalId";
        public const string Start = "startTime";
        public const string End = "endTime";
    }
}

/// <summary>What a report is about.</summary>
public enum VoucherReportSubject
{
    /// <summary>What one user sold between two instants.</summary>
    CashierPeriod,

    /// <summary>What the reseller sold between two instants.</summary>
    ResellerPeriod,

    /// <summary>What another user has sold today.</summary>
    CashierWorkshift,

    /// <summary>What a user has sold today.</summary>
    Workshift,

    /// <summary>The reseller and what it has paid in advance.</summary>
    ResellerInfo,
}

/// <summary>The content of a report. How it is written is the edge's business.</summary>
public sealed record VoucherReport
{
    public required VoucherReportSubject Subject { get; init; }

    /// <summary>Whether it is in Swedish; otherwise it is in English.</summary>
    public required bool IsSwedish { get; init; }

    public required string ResellerId { get; init; }

    public string? UserId { get; init; }

    public string? TerminalId { get; init; }

    public DateTimeOffset From { get; init; }

    public DateTimeOffset Until { get; init; }

    /// <summary>What was sold, by product and currency. Canceled sales do not count.</summary>
    public ImmutableArray<VoucherReportRow> Rows { get; init; } = [];

    /// <summary>What the reseller has paid in advance in each currency, of a report about the reseller.</summary>
    public ImmutableArray<Amount> Balances { get; init; } = [];
}

/// <summary>The sales of one product.</summary>
public sealed record VoucherReportRow(string Product, int Count, Amount Sum);
