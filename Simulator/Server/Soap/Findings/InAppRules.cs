using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// A payment inside an app needs both ways back to the merchant. An invoice with only one of them counts as such a
/// payment if a web shop's terminal sends it: a till sends neither, and nor does a shop that only polls.
/// </summary>
internal static class InAppRules
{
    public static async ValueTask Judge(Sandbox sandbox, int? line, Invoice sent, FindingList found)
    {
        var (hasBack, hasNotification) = (IsGiven(sent.Bill.BackUrl), IsGiven(sent.Bill.NotificationUrl));
        if (hasBack == hasNotification || (await sandbox.Store.FindTerminal(sent.TerminalId))?.Value.Kind != TerminalKind.WebShop)
            return;
        found.Add(hasBack
            ? FindingCatalogue.NotificationUrlMissing.At("invoice/notificationUrl", line)
            : FindingCatalogue.BackUrlMissing.At("invoice/backURL", line));
    }

    private static bool IsGiven(string? url) => !string.IsNullOrWhiteSpace(url);
}
