using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>A call as scenarios see it: its caller, its invoice or bill, and the scenario it names.</summary>
internal static class ScriptMap
{
    public static ScriptedCall Call(Operation operation, WireElement call, Caller? caller) => new()
    {
        Operation = operation,
        Caller = caller,
        Scenario = ContextMap.Scenario(call),
        InvoiceReference = operation.Subject == OperationSubject.Invoice ? call.Text("invoiceReference") : null,
        ErsReference = operation.Subject == OperationSubject.Payment ? call.Text("ersReference") : null,
        Subject = operation.Subject == OperationSubject.Bill ? Subject(call, caller) : default,
    };

    private static Subject Subject(WireElement call, Caller? caller)
    {
        if (call.Member("invoice") is not { } invoice)
            return new(caller?.Terminal?.Id, null, null, null, null);
        var total = AmountMap.Read(invoice, "totalAmount");
        return new(caller?.Terminal?.Id, total?.Currency, total?.Value, invoice.Text("title"), invoice.Text("clientInvoiceId"));
    }
}
