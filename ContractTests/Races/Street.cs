using System.Collections.Concurrent;
using SeqrSandbox.ContractTests.Clock;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.ContractTests.Races;

/// <summary>What the actors of a mixture share: a few tills with codes, a web shop, and the bills sent so far.</summary>
internal sealed class Street
{
    private readonly ConcurrentQueue<InvoiceReference> bills = new();

    private Street(TestSandbox given) => Given = given;

    public TestSandbox Given { get; }

    public Sandbox Sandbox => Given.Sandbox;

    public Caller User => new(Given.Caller.Reseller, null);

    public List<Caller> Terminals { get; } = [];

    public static async Task<Street> Open(TestSandbox given)
    {
        var street = new Street(given);
        street.Terminals.Add(given.Caller);
        for (var i = 0; i < 3; i++)
        {
            var till = new Caller(
                given.Caller.Reseller,
                (await given.Sandbox.Terminals.Register(street.User, $"{i}", "secret", null)).Value);
            await given.Sandbox.Terminals.AssignSeqrId(till, $"code{i}");
            street.Terminals.Add(till);
        }

        return street;
    }

    public void Add(InvoiceReference bill) => bills.Enqueue(bill);

    /// <summary>One of the newest bills, so that several act on the same.</summary>
    public async Task<Invoice?> Some(Random random)
    {
        var newest = bills.Reverse().Take(8).ToArray();
        return newest.Length == 0 ? null : (await Sandbox.Store.FindInvoice(newest[random.Next(newest.Length)]))!.Value;
    }
}
