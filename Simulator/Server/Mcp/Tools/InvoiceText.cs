using System.Text;
using System.Text.Json.Nodes;
using SeqrSandbox.Simulator.Mcp.Calling;

namespace SeqrSandbox.Simulator.Mcp.Tools;

/// <summary>An invoice as tools tell it.</summary>
internal static class InvoiceText
{
    /// <summary>A line of a list.</summary>
    public static string Line(JsonNode invoice) =>
        $"{invoice.Text("reference")} {invoice.Text("status")} {Money(invoice["total"])} '{invoice.Text("title")}', "
            + $"sent {invoice.Text("sentAt")}";

    /// <summary>An invoice with what matters of it, and what its merchant has to do.</summary>
    public static string Of(JsonNode invoice)
    {
        var text = new StringBuilder(Line(invoice)).Append('\n');
        text.Append($"Code: {invoice.Text("qrCode")}, link: {invoice.Text("link")}\n");
        if (invoice["payer"] is { } payer)
            text.Append($"Scanned by {payer.Text("id")}\n");
        if (invoice["payment"] is { } payment)
            text.Append($"Payment: ersReference {payment.Text("ersReference")}, {Money(payment["amount"])}{Reversal(invoice, payment)}\n");
        if (invoice.Text("cancelReason") is { Length: > 0 } reason)
            text.Append($"Canceled: {reason}\n");
        if (invoice.Text("commitBy") is { Length: > 0 } commit)
            text.Append($"Released at {commit} by the sandbox's clock, unless the backend calls commitReservation.\n");
        foreach (var refund in invoice.Items("refunds"))
            text.Append($"Refund: {Money(refund["amount"])}, ersReference {refund.Text("ersReference")}\n");
        foreach (var step in invoice.Items("history"))
            text.Append($"  {step.Text("time")} {step.Text("event")}: {step.Text("status")} {step.Text("detail")}".TrimEnd() + '\n');
        return text.ToString().TrimEnd();
    }

    private static string Reversal(JsonNode invoice, JsonNode payment) =>
        payment.Text("acknowledged") == "true" || invoice.Text("acknowledgeBy") is not { Length: > 0 } reversal
            ? ""
            : $". SEQR takes it back at {reversal} by the sandbox's clock, unless the backend calls getPaymentStatus.";

    private static string Money(JsonNode? money) => money is null ? "" : $"{money.Text("value")} {money.Text("currency")}";
}
