using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>What each operation cannot do without.</summary>
internal static class ArgumentRules
{
    public static void Judge(Operation operation, Spot call, FindingList found)
    {
        if (operation != Operation.BenchmarkingNop && call.Element.Member("context") is null)
            found.Add(FindingCatalogue.ContextMissing.At("context", call.Element.Line));
        if (operation == Operation.GetPaymentStatus)
            call.Require("invoiceVersion", FindingCatalogue.InvoiceVersionMissing, found);
        var (first, second) = Needed(operation);
        CheckPresence(operation, call, first, found);
        CheckPresence(operation, call, second, found);
    }

    private static void CheckPresence(Operation operation, Spot call, string? member, FindingList found)
    {
        if (member is not null && call.Lacks(member))
            found.Add(FindingCatalogue.ArgumentMissing.At(member, call.Element.Line, operation.Name(), member));
    }

    /// <summary>getPaymentStatus is not among them: a cash register may ask for its current invoice.</summary>
    private static (string? First, string? Second) Needed(Operation operation) => operation switch
    {
        Operation.SendInvoice => ("invoice", null),
        Operation.UpdateInvoice => ("invoiceReference", "invoice"),
        Operation.CancelInvoice or Operation.CommitReservation => ("invoiceReference", null),
        Operation.SubmitPaymentReceipt => ("ersReference", null),
        Operation.RefundPayment => ("ersReference", "invoice"),
        Operation.RegisterTerminal => ("password", "name"),
        Operation.AssignSeqrId => ("seqrId", null),
        Operation.ExecuteReport => ("reportId", null),
        _ => (null, null),
    };
}
