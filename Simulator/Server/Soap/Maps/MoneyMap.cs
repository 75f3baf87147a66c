using System.Xml;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks.Principals;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Simulator.Soap.Contract;
using SeqrSandbox.Simulator.Soap.Guard;

namespace SeqrSandbox.Simulator.Soap.Maps;

/// <summary>requestTransfer and requestTopup, whose messages differ in the name of the receiving side.</summary>
internal static class MoneyMap
{
    /// <param name="call">The call.</param>
    /// <param name="receiver">The beginning of the names of the receiving side's members: receiver or topup.</param>
    public static MoneyDraft Read(WireElement call, string receiver) => new()
    {
        Sender = PrincipalMap.Read(call, "senderPrincipalId"),
        Receiver = PrincipalMap.Read(call, receiver + "PrincipalId"),
        SenderAccount = PrincipalMap.ReadAccount(call, "senderAccountSpecifier"),
        ReceiverAccount = PrincipalMap.ReadAccount(call, receiver + "AccountSpecifier"),
        ProductId = call.Text("productId"),
        Amount = AmountMap.Read(call, "amount"),
    };

    /// <summary>erswsTransferResponse. There are no fees: what was requested is received.</summary>
    public static WireReply Transferred(
        Outcome<CarriedOutOrder> outcome) => Reply(InvoiceService.RequestTransfer, outcome, (writer, done) =>
    {
        AmountMap.Write(writer, "receivedAmount", done.Order.Amount);
        PrincipalMap.Write(writer, "receiverPrincipal", done.Receiver);
        AmountMap.Write(writer, "requestedTransferAmount", done.Order.Amount);
        PrincipalMap.Write(writer, "senderPrincipal", done.Sender);
    });

    /// <summary>erswsTopupResponse.</summary>
    public static WireReply ToppedUp(Outcome<CarriedOutOrder> outcome) => Reply(InvoiceService.RequestTopup, outcome, (writer, done) =>
    {
        AmountMap.Write(writer, "requestedTopupAmount", done.Order.Amount);
        PrincipalMap.Write(writer, "senderPrincipal", done.Sender);
        PrincipalMap.WriteAccount(
            writer, "topupAccountSpecifier", done.Receiver.Principal.Msisdn ?? "", done.Order.ReceiverAccountType ?? "");
        AmountMap.Write(writer, "topupAmount", done.Order.Amount);
        PrincipalMap.Write(writer, "topupPrincipal", done.Receiver);
    });

    public static WireReply Reply(
        Operation operation, Outcome<CarriedOutOrder> outcome, Action<XmlWriter, CarriedOutOrder> write) => new()
        {
            Operation = operation,
            Refusal = outcome.Refusal,
            ErsReference = outcome.Value?.Order.ErsReference.Value,
            Summary = outcome.Value is { Order: var order } ? $"{order.Amount} went from {order.Sender} to {order.Receiver}." : null,
            Members = outcome.Succeeded ? writer => write(writer, outcome.Value) : null,
        };
}
