using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Payers;

namespace SeqrSandbox.Simulator.Sandboxes;

/// <summary>Shorthands in which the default payer scans one invoice and answers it.</summary>
internal static class DefaultPayer
{
    private const string Id = PayerRegistry.DefaultPayerId;

    public delegate Task<Outcome<Invoice>> Act(Sandbox sandbox, InvoiceReference reference);

    public static Task<Outcome<Invoice>> Pay(Sandbox sandbox, InvoiceReference reference) =>
        ScanThen(sandbox, reference, phone => phone.Confirm(Id, null, DebitOutcome.Paid, reference));

    public static Task<Outcome<Invoice>> Decline(Sandbox sandbox, InvoiceReference reference) =>
        ScanThen(sandbox, reference, phone => phone.Confirm(Id, null, DebitOutcome.InsufficientFunds, reference));

    public static Task<Outcome<Invoice>> Cancel(Sandbox sandbox, InvoiceReference reference) =>
        ScanThen(sandbox, reference, phone => phone.Cancel(Id, reference));

    private static async Task<Outcome<Invoice>> ScanThen(
        Sandbox sandbox, InvoiceReference reference, Func<Phone, ValueTask<Outcome<Invoice>>> answer)
    {
        await sandbox.Payers.EnsureGenerated();
        var scanned = await sandbox.Phone.Scan(Id, QrCode.Of(reference));
        return scanned.Succeeded ? await answer(sandbox.Phone) : scanned.Refusal;
    }
}
