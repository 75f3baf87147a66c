using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Wire.Refusals;

/// <summary>
/// The checks before the state of the invoice: in every state they refuse with the same code, and change nothing.
/// </summary>
public abstract class EveryStateTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    /// <summary>Bad data of each operation that carries any, with its code.</summary>
    private static readonly Dictionary<string, (int Code, string Members)[]> BadData = new()
    {
        ["updateInvoice"] = [(49, "<invoice/>"), (11, Message.Invoice("0")), (64, Message.Invoice(members: RefusalTable.Nowhere))],
        ["commitReservation"] = [(49, Message.Amount("amount", "1", "EUR")), (11, Message.Amount("amount", "0"))],
        ["submitPaymentReceipt"] = [(49, RefusalTable.BadDocument)],
        ["refundPayment"] = [(49, "<invoice/>"), (11, Message.Invoice("0")), (64, Message.Invoice("1", RefusalTable.Nowhere))],
    };

    private static readonly string[] OfInvoices = [.. Enum.GetValues<Phase>().Select(Coverage.CoveredInvoices.NameOf)];

    private static readonly string[] OfPayments = ["PAID", "CANCELED"];

    /// <summary>Each operation about an invoice, in each state in which the invoice can be named.</summary>
    public static TheoryData<string, string> Cases { get; } = Of(
        ["updateInvoice", "getPaymentStatus", "cancelInvoice", "commitReservation", "submitPaymentReceipt", "refundPayment"]);

    public static TheoryData<string, string> CasesWithData { get; } = Of(BadData.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task The_caller_is_checked_first(string operation, string state)
    {
        var (invoice, named) = await Name(operation, state);

        var codes = await ChangingNothing(invoice, () => Strangers.Call(context => Call(operation, named, context)));

        Assert.Equal(Strangers.Codes, codes);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_unknown_to_another_merchant(string operation, string state)
    {
        var (invoice, named) = await Name(operation, state);

        var answered = await ChangingNothing(
            invoice, () => Call(operation, named, Message.ContextOf(ExtraPrincipals.TerminalThatMayNotRefund)));

        Assert.Equal(IsOfPayments(operation) ? 23 : 54, answered.Code);
    }

    [Theory]
    [MemberData(nameof(CasesWithData))]
    public async Task Bad_data_is_refused_before_the_state_is_looked_at(string operation, string state)
    {
        var (invoice, named) = await Name(operation, state);

        foreach (var (code, members) in BadData[operation])
            Assert.Equal(code, (await ChangingNothing(invoice, () => Call(operation, named + members))).Code);
    }

    private static TheoryData<string, string> Of(IEnumerable<string> operations)
    {
        var cases = new TheoryData<string, string>();
        foreach (var operation in operations)
        {
            foreach (var state in IsOfPayments(operation) ? OfPayments : OfInvoices)
                cases.Add(operation, state);
        }

        return cases;
    }

    private static bool IsOfPayments(string operation) => operation is "submitPaymentReceipt" or "refundPayment";

    /// <summary>An invoice in a state, and the member that names it, or its payment, in a call.</summary>
    private async Task<(InvoiceReference Invoice, string Member)> Name(string operation, string state)
    {
        if (!IsOfPayments(operation))
        {
            var reference = await Given.Invoice(state);
            return (new(reference), Message.Member("invoiceReference", reference));
        }

        var payment = state == "PAID" ? await Given.Payment() : await Given.Reversed();
        var paid = await Simulator.Sandbox.Store.FindInvoice(new ErsReference(payment));
        return (paid!.Value.Reference, Message.Member("ersReference", payment));
    }

    private async Task<T> ChangingNothing<T>(InvoiceReference invoice, Func<Task<T>> call)
    {
        var before = await Given.Find(invoice.Value);
        var answered = await call();
        Assert.Equal(before.Revision, (await Given.Find(invoice.Value)).Revision);
        return answered;
    }
}

public sealed class EveryStateInMemory(InMemorySimulator simulator) : EveryStateTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class EveryStateOverKestrel(KestrelSimulator simulator) : EveryStateTests(simulator), IClassFixture<KestrelSimulator>;
