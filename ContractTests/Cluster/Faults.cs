using SeqrSandbox.ContractTests.Wire;
using SeqrSandbox.Core.Contract;

namespace SeqrSandbox.ContractTests.Cluster;

/// <summary>Scenarios that break the answer to one operation, and a call of it.</summary>
internal static class Faults
{
    public const string Path = InvoiceService.Path;

    /// <summary>A call that answers the same each time.</summary>
    public static string Call => Message.Of("cancelInvoice", "<invoiceReference>20260302432000000</invoiceReference>");

    public static string Scenario(string name, string fault) =>
        $"name: {name}\ncalls:\n  - on: cancelInvoice\n    fault: {fault}\n";
}
