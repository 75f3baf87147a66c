using System.Collections.Immutable;
using System.Text.Json;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Tracing;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>
/// An invoice. What follows from its other members (Due, Status, RefundedMinor) is written for people who look into the
/// database, and never read.
/// </summary>
internal static class InvoiceJson
{
    public static Invoice Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        var members = default(Members);
        while (reader.NextMember(out var name))
        {
            if (!members.ReadSent(name, ref reader) && !members.ReadCourse(name, ref reader))
                reader.Skip();
        }

        return members.ToInvoice();
    }

    public static void Write(Utf8JsonWriter writer, Invoice invoice)
    {
        writer.WriteStartObject();
        writer.WriteMember("Reference"u8, invoice.Reference.Value);
        writer.WriteMember("TerminalId"u8, invoice.TerminalId);
        writer.WriteMember("ResellerId"u8, invoice.ResellerId);
        writer.WriteMember("SentAt"u8, invoice.SentAt);
        writer.WriteMember("Bill"u8, invoice.Bill, BillJson.Write);
        writer.WriteName("Acknowledgment"u8, StoredNames.AcknowledgmentModes, (int)invoice.Acknowledgment);
        writer.WriteList("Tokens"u8, invoice.Tokens, TokenJson.Write);
        writer.WriteMember("TraceParent"u8, invoice.TraceParent?.Text);
        writer.WriteMember("Paper"u8, invoice.Paper, PaperOriginJson.Write);
        writer.WriteName("Phase"u8, StoredNames.Phases, (int)invoice.Phase);
        writer.WriteMember("Version"u8, invoice.Version);
        writer.WriteMember("Payer"u8, invoice.Payer, BoundPayerJson.Write);
        writer.WriteBoolean("AcknowledgedByIssuer"u8, invoice.AcknowledgedByIssuer);
        writer.WriteMember("Debit"u8, invoice.Debit, PaymentJson.Write);
        writer.WriteMember("Reserved"u8, invoice.Reserved);
        writer.WriteMember("Payment"u8, invoice.Payment, PaymentJson.Write);
        writer.WriteList("Refunds"u8, invoice.Refunds, PaymentJson.Write);
        writer.WriteName("CancelReason"u8, StoredNames.CancelReasons, (int?)invoice.CancelReason);
        writer.WriteMember("AcknowledgeBy"u8, invoice.AcknowledgeBy);
        writer.WriteMember("CommitBy"u8, invoice.CommitBy);
        writer.WriteMember("Plan"u8, invoice.Plan, PlanJson.Write);
        writer.WriteMember("Due"u8, invoice.Due);
        writer.WriteName("Status"u8, StoredNames.InvoiceStatuses, (int)invoice.Status);
        writer.WriteMember("RefundedMinor"u8, invoice.RefundedMinor);
        writer.WriteEndObject();
    }

    /// <summary>The members read so far.</summary>
    private struct Members
    {
        private string? reference;
        private string? terminalId;
        private string? resellerId;
        private DateTimeOffset? sentAt;
        private Bill? bill;
        private AcknowledgmentMode? acknowledgment;
        private ImmutableArray<CustomerToken> tokens;
        private TraceParent? traceParent;
        private PaperOrigin? paper;
        private Phase phase;
        private int version;
        private BoundPayer? payer;
        private bool acknowledgedByIssuer;
        private Debit? debit;
        private Amount? reserved;
        private Payment? payment;
        private ImmutableArray<Refund> refunds;
        private CancelReason? cancelReason;
        private DateTimeOffset? acknowledgeBy;
        private DateTimeOffset? commitBy;
        private Plan? plan;

        /// <summary>Reads a member that came with the call; false if it is another one.</summary>
        public bool ReadSent(scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
        {
            if (name.Is("Reference"u8))
                reference = reader.GetString();
            else if (name.Is("TerminalId"u8))
                terminalId = reader.GetString();
            else if (name.Is("ResellerId"u8))
                resellerId = reader.GetString();
            else if (name.Is("SentAt"u8))
                sentAt = reader.GetDateTimeOffset();
            else if (name.Is("Bill"u8))
                bill = BillJson.Read(ref reader);
            else if (name.Is("Acknowledgment"u8))
                acknowledgment = (AcknowledgmentMode)StoredNames.AcknowledgmentModes.Read(ref reader);
            else if (name.Is("Tokens"u8))
                tokens = reader.GetList(TokenJson.Read);
            else if (name.Is("TraceParent"u8))
                traceParent = TraceParent.Parse(reader.GetString());
            else if (name.Is("Paper"u8))
                paper = PaperOriginJson.Read(ref reader);
            else
                return false;
            return true;
        }

        /// <summary>Reads a member that tells what happened since; false if it is another one.</summary>
        public bool ReadCourse(scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
        {
            if (name.Is("Phase"u8))
                phase = (Phase)StoredNames.Phases.Read(ref reader);
            else if (name.Is("Version"u8))
                version = reader.GetInt32();
            else if (name.Is("Payer"u8))
                payer = BoundPayerJson.Read(ref reader);
            else if (name.Is("AcknowledgedByIssuer"u8))
                acknowledgedByIssuer = reader.GetBoolean();
            else if (name.Is("Debit"u8))
                debit = PaymentJson.ReadDebit(ref reader);
            else if (name.Is("Reserved"u8))
                reserved = reader.GetAmount();
            else if (name.Is("Payment"u8))
                payment = PaymentJson.ReadPayment(ref reader);
            else if (name.Is("Refunds"u8))
                refunds = reader.GetList(PaymentJson.ReadRefund);
            else if (name.Is("CancelReason"u8))
                cancelReason = (CancelReason)StoredNames.CancelReasons.Read(ref reader);
            else if (name.Is("AcknowledgeBy"u8))
                acknowledgeBy = reader.GetDateTimeOffset();
            else if (name.Is("CommitBy"u8))
                commitBy = reader.GetDateTimeOffset();
            else if (name.Is("Plan"u8))
                plan = PlanJson.Read(ref reader);
            else
                return false;
            return true;
        }

        public readonly Invoice ToInvoice() => new()
        {
            Reference = new(reference ?? throw JsonReading.Missing("Invoice.Reference")),
            TerminalId = terminalId ?? throw JsonReading.Missing("Invoice.TerminalId"),
            ResellerId = resellerId ?? throw JsonReading.Missing("Invoice.ResellerId"),
            SentAt = sentAt ?? throw JsonReading.Missing("Invoice.SentAt"),
            Bill = bill ?? throw JsonReading.Missing("Invoice.Bill"),
            Acknowledgment = acknowledgment ?? throw JsonReading.Missing("Invoice.Acknowledgment"),
            Tokens = tokens,
            TraceParent = traceParent,
            Paper = paper,
            Phase = phase,
            Version = version,
            Payer = payer,
            AcknowledgedByIssuer = acknowledgedByIssuer,
            Debit = debit,
            Reserved = reserved,
            Payment = payment,
            Refunds = refunds,
            CancelReason = cancelReason,
            AcknowledgeBy = acknowledgeBy,
            CommitBy = commitBy,
            Plan = plan,
        };
    }
}
