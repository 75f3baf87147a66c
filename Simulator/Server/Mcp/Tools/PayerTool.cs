using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Mcp.Calling;
using SeqrSandbox.Simulator.Remote;

namespace SeqrSandbox.Simulator.Mcp.Tools;

/// <summary>The person with the app, played by the agent.</summary>
internal static class PayerTool
{
    private const string DefaultPayer = "payer-1";
    private const string Back = "After the payment the phone opens the invoice's backURL";

    public static ToolDefinition Define(SimulatorLink link) => new(
        "payer",
        "The payer",
        "Acts as the customer with SEQR's app on the phone. Actions: bills lists the invoices, newest first; "
            + "show tells one invoice with its history; scan reads a code (the text of a QR code, or a seqr: link) "
            + "and waits for the PIN; confirm gives the PIN for what was scanned; pay scans, if nobody has, and "
            + "confirms; decline lets the bank refuse the money; cancel is the payer who changes the mind. "
            + (link.IsLocal ? Back + ", as a real one does." : Back + " itself: do so, or let the shop's test do it.")
            + " A payment that the backend does not ask for with getPaymentStatus within 20 s is taken back by SEQR.",
        [
            new(
                "action", ToolArgument.Text,
                "What the payer does; bills if not given.",
                ["bills", "show", "scan", "confirm", "pay", "decline", "cancel"]),
            new("invoice", ToolArgument.Text, "The invoiceReference of a bill: 17 digits."),
            new(
                "code", ToolArgument.Text,
                "What is scanned: the text of a QR code such as HTTP://SEQR.SE/R and the invoiceReference, a "
                    + "till's code, or a seqr: link."),
            new("payer", ToolArgument.Text, $"Who it is; {DefaultPayer} if not given."),
            new(
                "outcome", ToolArgument.Text,
                "What the payer's bank says to confirm and pay; paid if not given.",
                ["paid", "insufficient-funds", "account-closed", "bank-down"]),
            ToolArgument.Sandbox,
        ],
        OnlyReads: false,
        (input, stop) => Act(link, input, stop));

    private static Task<string> Act(SimulatorLink link, ToolInput input, CancellationToken stop)
    {
        var turn = new Turn(link, link.SandboxOf(input), input, stop);
        return input.Text("action") switch
        {
            null or "bills" => turn.Bills(),
            "show" => turn.Show(input.Needed("invoice", "show")),
            "scan" => turn.Scan(input.Text("code") ?? CodeOf(input.Needed("invoice", "scan"))),
            "confirm" => turn.Confirm(),
            "pay" => turn.Pay(input.Needed("invoice", "pay")),
            "decline" => turn.Refuse(input.Needed("invoice", "decline"), "decline"),
            _ => input.Text("invoice") is { } invoice ? turn.Refuse(invoice, "cancel") : turn.Leave(),
        };
    }

    private static string CodeOf(string invoice) => invoice.All(char.IsAsciiDigit) ? $"HTTP://SEQR.SE/R{invoice}" : invoice;

    /// <summary>One action of one payer.</summary>
    private sealed class Turn(SimulatorLink link, string sandbox, ToolInput input, CancellationToken stop)
    {
        private string Phone => "payers/" + Uri.EscapeDataString(input.Text("payer") ?? DefaultPayer);

        public async Task<string> Bills()
        {
            var page = await link.Get(sandbox, "invoices?limit=20", stop);
            var lines = page.Items().Select(InvoiceText.Line).ToList();
            return lines.Count == 0 ? "There are no invoices yet: the backend has to call sendInvoice." : string.Join('\n', lines);
        }

        public async Task<string> Show(string invoice) => InvoiceText.Of((await Find(invoice))!);

        public async Task<string> Scan(string code)
        {
            var seen = await link.Post(sandbox, Phone + "/scan", new() { ["code"] = code }, stop);
            return seen?["reference"] is null
                ? $"Scanned. There is no bill yet.\n{ToolText.Json(seen)}"
                : $"Scanned; the payer may confirm.\n{InvoiceText.Of(seen)}";
        }

        /// <summary>Pays a bill, as the payer who scanned it already, if there is one.</summary>
        public async Task<string> Pay(string invoice)
        {
            if ((await Find(invoice))?["payer"] is null || input.Has("code") || input.Has("payer"))
                await Scan(input.Text("code") ?? CodeOf(invoice));
            return await Confirm();
        }

        public async Task<string> Confirm()
        {
            var body = new JsonObject();
            var payer = Phone;
            if (input.Text("invoice") is { } invoice)
            {
                body["invoice"] = invoice;
                if (!input.Has("payer") && (await Find(invoice))?["payer"].Text("id") is { Length: > 0 } bound)
                    payer = "payers/" + Uri.EscapeDataString(bound);
            }

            if (input.Text("outcome") is { } outcome)
                body["outcome"] = outcome;
            var paid = await link.Post(sandbox, payer + "/confirm", body, stop);
            return InvoiceText.Of(paid!) + await OpenShop(paid!);
        }

        public async Task<string> Refuse(string invoice, string action) =>
            InvoiceText.Of((await link.Post(sandbox, $"invoices/{Uri.EscapeDataString(invoice)}/{action}", [], stop))!);

        public async Task<string> Leave() =>
            await link.Post(sandbox, Phone + "/cancel", [], stop) is { } left && left["reference"] is not null
                ? InvoiceText.Of(left)
                : "The payer left.";

        private Task<JsonNode?> Find(string invoice) => link.Get(sandbox, "invoices/" + Uri.EscapeDataString(invoice), stop);

        /// <summary>The app takes the payer back to the shop.</summary>
        private async Task<string> OpenShop(JsonNode invoice)
        {
            if (invoice.Text("status") is not ("PAID" or "RESERVED")
                || !Uri.TryCreate(invoice["bill"].Text("backUrl"), UriKind.Absolute, out var back)
                || back.Scheme is not ("http" or "https"))
                return "";
            if (!link.IsLocal)
                return $"\nThe phone would open {back} now: the shop expects that.";
            return await ShopPage.Open(back, stop)
                ? $"\nThe phone opened {back}."
                : $"\nThe phone opened {back}, and found no page.";
        }
    }
}
