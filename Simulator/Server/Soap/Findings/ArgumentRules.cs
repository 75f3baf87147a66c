using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Findings;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>The members that each operation needs.</summary>
internal static class ArgumentRules
{
    public static void Judge(Operation operation, ElementPath call, FindingList found)
    {
        if (operation.HasContext && call.Element.Member("context") is null)
            found.Add(FindingCatalogue.ContextMissing.At("context", call.Element.Line));
        if (operation == InvoiceService.GetPaymentStatus)
            call.Require("invoiceVersion", FindingCatalogue.InvoiceVersionMissing, found);
        foreach (var member in operation.Needs)
        {
            if (call.Lacks(member))
                found.Add(FindingCatalogue.ArgumentMissing.At(member, call.Element.Line, operation.Name, member));
        }
    }
}
