using System.Text.Json;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>Money of an invoice: the debit under way, the payment, and refunds of it.</summary>
internal static class PaymentJson
{
    public static Debit ReadDebit(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        DateTimeOffset dueAt = default;
        DebitOutcome outcome = default;
        while (reader.NextMember(out var name))
        {
            if (name.Is("DueAt"u8))
                dueAt = reader.GetDateTimeOffset();
            else if (name.Is("Outcome"u8))
                outcome = (DebitOutcome)StoredNames.DebitOutcomes.Read(ref reader);
            else
                reader.Skip();
        }

        return new(dueAt, outcome);
    }

    public static Payment ReadPayment(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? reference = null;
        Amount? amount = null;
        DateTimeOffset? paidAt = null;
        bool? acknowledged = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("ErsReference"u8))
                reference = reader.GetString();
            else if (name.Is("Amount"u8))
                amount = reader.GetAmount();
            else if (name.Is("PaidAt"u8))
                paidAt = reader.GetDateTimeOffset();
            else if (name.Is("Acknowledged"u8))
                acknowledged = reader.GetBoolean();
            else
                reader.Skip();
        }

        return new()
        {
            ErsReference = new(reference ?? throw JsonReading.Missing("Payment.ErsReference")),
            Amount = amount ?? throw JsonReading.Missing("Payment.Amount"),
            PaidAt = paidAt ?? throw JsonReading.Missing("Payment.PaidAt"),
            Acknowledged = acknowledged ?? throw JsonReading.Missing("Payment.Acknowledged"),
        };
    }

    public static Refund ReadRefund(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? reference = null, cashierId = null;
        Amount amount = default;
        DateTimeOffset refundedAt = default;
        while (reader.NextMember(out var name))
        {
            if (name.Is("ErsReference"u8))
                reference = reader.GetString();
            else if (name.Is("Amount"u8))
                amount = reader.GetAmount();
            else if (name.Is("RefundedAt"u8))
                refundedAt = reader.GetDateTimeOffset();
            else if (name.Is("CashierId"u8))
                cashierId = reader.GetString();
            else
                reader.Skip();
        }

        return new(new(reference!), amount, refundedAt, cashierId);
    }

    public static void Write(Utf8JsonWriter writer, Debit debit)
    {
        writer.WriteStartObject();
        writer.WriteMember("DueAt"u8, debit.DueAt);
        writer.WriteName("Outcome"u8, StoredNames.DebitOutcomes, (int)debit.Outcome);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Payment payment)
    {
        writer.WriteStartObject();
        writer.WriteMember("ErsReference"u8, payment.ErsReference.Value);
        writer.WriteMember("Amount"u8, payment.Amount);
        writer.WriteMember("PaidAt"u8, payment.PaidAt);
        writer.WriteBoolean("Acknowledged"u8, payment.Acknowledged);
        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, Refund refund)
    {
        writer.WriteStartObject();
        writer.WriteMember("ErsReference"u8, refund.ErsReference.Value);
        writer.WriteMember("Amount"u8, refund.Amount);
        writer.WriteMember("RefundedAt"u8, refund.RefundedAt);
        writer.WriteMember("CashierId"u8, refund.CashierId);
        writer.WriteEndObject();
    }
}
