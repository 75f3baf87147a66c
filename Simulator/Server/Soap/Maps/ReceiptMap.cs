using System.Collections.Immutable;
using System.Runtime.InteropServices;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>receiptDocument: its data is base64, with white space anywhere.</summary>
internal static class ReceiptMap
{
    public static ReceiptDraft? Read(WireElement call)
    {
        if (call.Member("receiptDocument") is not { } document)
            return null;
        ImmutableArray<byte> data = default;
        var unreadable = false;
        if (document.Text("receiptData") is { } text)
        {
            var bytes = new byte[text.Length];
            unreadable = !Convert.TryFromBase64String(text, bytes, out var length);
            data = ImmutableCollectionsMarshal.AsImmutableArray(bytes[..length]);
        }

        return new(document.Text("mimeType"), document.Text("receiptType"), data, unreadable);
    }
}
