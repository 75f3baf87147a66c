namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>The names that stand in pact files. When a provider is verified, those of what must exist are put in by its state.</summary>
internal static class Examples
{
    public const string Invoice = "20260101000000001";
    public const string Payment = "2026010112000000001000001";
    public const string Period = "2026010112000000001000002";
    public const string Terminal = "8609bf533abf4a20816e8bfe76639521";
    public const string SeqrId = "ABC123";
    public const string Customer = "customer-1";
    public const string Visit = "0000002012-63506374";

    /// <summary>By the name under which a provider's state tells its own.</summary>
    public static IReadOnlyDictionary<string, string> ByName { get; } = new Dictionary<string, string>
    {
        ["invoiceReference"] = Invoice,
        ["ersReference"] = Payment,
        ["transactionPeriodId"] = Period,
        ["terminalId"] = Terminal,
        ["seqrId"] = SeqrId,
        ["customerId"] = Customer,
        ["key"] = Visit,
    };
}
