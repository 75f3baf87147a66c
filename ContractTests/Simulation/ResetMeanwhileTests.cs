using Microsoft.Extensions.Time.Testing;
using SeqrSandbox.ContractTests.Simulation.Memory;
using SeqrSandbox.ContractTests.Simulation.Mistakes;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.ContractTests.Simulation;

/// <summary>The life of seed 1022866 found this: everything is forgotten between two reads of one decision.</summary>
public sealed class ResetMeanwhileTests
{
    [Fact]
    public async Task A_reset_while_a_debit_is_decided_leaves_nothing_and_is_no_failure()
    {
        var paying = Given.Invoice(Phase.Paying);
        var rows = new ModelStore();
        Assert.True(await rows.Save(new() { Invoices = [Stored.New(paying)] }));
        var store = ChangedSaves.Of(rows, async (right, changes) => await right.Save(changes), (_, answer) =>
        {
            if (answer is ValueTask<Stored<Payer>?>)
                rows.Reset();
            return answer;
        });

        Assert.Null(await new InvoiceProcessor(store, new FakeTimeProvider(Given.Noon), new(null, null)).CatchUp(paying.Reference));

        Assert.Empty(await rows.ListInvoices(new(null, null, null, null, int.MaxValue)));
    }
}
