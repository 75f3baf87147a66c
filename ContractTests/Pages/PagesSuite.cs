using System.Collections.Immutable;
using SeqrSandbox.ContractTests.Control;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Pages;

/// <summary>Tests of pages as a visitor without scripts meets them, each with a simulator of its own.</summary>
public abstract class PagesSuite() : ControlSuite(Transport.InMemory)
{
    private protected Visitor NewVisitor() => new(Host.Client);

    private protected async Task<string> GivenBill(
        Func<BillDraft, BillDraft>? change = null, ImmutableArray<CustomerToken> tokens = default)
    {
        var bill = (change ?? (same => same))(Bill());
        var sent = await Host.Sandbox.Invoices.Send(
            await Merchant(), bill, tokens.IsDefault ? [] : tokens, AcknowledgmentMode.RequireAcknowledgment);
        return sent.Value!.Reference.Value;
    }

    /// <summary>A bill that a visitor has opened.</summary>
    private protected static async Task<Visit> GivenOpened(Visitor visitor, string reference) =>
        await visitor.Press(await visitor.Open($"/R{reference}"), "Open the bill");

    /// <summary>The page that asks for the PIN of a bill that a visitor has opened.</summary>
    private protected static async Task<Visit> GivenPinPage(Visitor visitor, string reference) =>
        await visitor.Follow(await GivenOpened(visitor, reference), "#pay");

    private protected async Task<string?> StatusOf(string reference) => (await Get($"/sandbox/invoices/{reference}"))["status"];
}
