using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Findings;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Soap.Findings;

/// <summary>
/// A payment inside an app needs both ways back to the merchant. It is taken for one when a web shop's terminal sends an
/// invoice with one of the two: a till has neither, and a shop that polls alone sends neither.
/// </summary>
internal static class InAppRules
{
    public static async ValueTask Judge(Sandbox sandbox, int? line, Invoice sent, FindingList found)
    {
        var (hasBack, hasNotification) = (Says(sent.Bill.BackUrl), Says(sent.Bill.NotificationUrl));
        if (hasBack == hasNotification || (await sandbox.Store.FindTerminal(sent.TerminalId))?.Value.Kind != TerminalKind.WebShop)
            return;
        found.Add(hasBack
            ? FindingCatalogue.NotificationUrlMissing.At("invoice/notificationUrl", line)
            : FindingCatalogue.BackUrlMissing.At("invoice/backURL", line));
    }

    private static bool Says(string? url) => !string.IsNullOrWhiteSpace(url);
}
