namespace SeqrSandbox.ContractTests.Wire.Refusals;

/// <summary>A call that will be refused, ready to be sent.</summary>
internal sealed record Provocation(string Operation, string Members = "", string? Context = null)
{
    public string Message => Wire.Message.Of(Operation, Members, Context);

    /// <summary>A call about an invoice.</summary>
    public static Provocation About(string operation, string invoice, string members = "") =>
        new(operation, Wire.Message.Member("invoiceReference", invoice) + members);

    /// <summary>A call about a payment.</summary>
    public static Provocation Of(string operation, string payment, string members = "", string? context = null) =>
        new(operation, Wire.Message.Member("ersReference", payment) + members, context);
}
