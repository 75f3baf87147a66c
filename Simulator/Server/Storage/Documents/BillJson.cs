using System.Collections.Immutable;
using System.Text.Json;
using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Money;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A bill.</summary>
internal static class BillJson
{
    public static Bill Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        var members = default(Members);
        while (reader.NextMember(out var name))
        {
            if (!members.Read(name, ref reader))
                reader.Skip();
        }

        return members.ToBill();
    }

    public static void Write(Utf8JsonWriter writer, Bill bill)
    {
        writer.WriteStartObject();
        writer.WriteName("PaymentMode"u8, StoredNames.PaymentModes, (int?)bill.PaymentMode);
        writer.WriteName("AcknowledgmentMode"u8, StoredNames.AcknowledgmentModes, (int?)bill.AcknowledgmentMode);
        writer.WriteMember("IssueDate"u8, bill.IssueDate);
        writer.WriteMember("Title"u8, bill.Title);
        writer.WriteMember("ClientInvoiceId"u8, bill.ClientInvoiceId);
        // Rows that were never sent are null, unlike an empty list.
        if (bill.Rows.IsDefault)
            writer.WriteNull("Rows"u8);
        else
            writer.WriteList("Rows"u8, bill.Rows, BillRowJson.Write);
        writer.WriteMember("Total"u8, bill.Total);
        writer.WriteMember("CashierId"u8, bill.CashierId);
        writer.WriteMember("Footer"u8, bill.Footer);
        writer.WriteMember("BackUrl"u8, bill.BackUrl);
        writer.WriteMember("NotificationUrl"u8, bill.NotificationUrl);
        writer.WriteMember("CommitReservationTimeout"u8, bill.CommitReservationTimeout);
        writer.WriteEndObject();
    }

    /// <summary>The members read so far.</summary>
    private struct Members
    {
        private PaymentMode? paymentMode;
        private AcknowledgmentMode? acknowledgmentMode;
        private DateTimeOffset? issueDate;
        private string? title;
        private string? clientInvoiceId;
        private ImmutableArray<BillRow> rows;
        private Amount? total;
        private string? cashierId;
        private string? footer;
        private string? backUrl;
        private string? notificationUrl;
        private long? commitReservationTimeout;

        /// <summary>Reads a member; false if it is none of a bill.</summary>
        public bool Read(scoped ReadOnlySpan<byte> name, ref Utf8JsonReader reader)
        {
            if (name.Is("PaymentMode"u8))
                paymentMode = (PaymentMode)StoredNames.PaymentModes.Read(ref reader);
            else if (name.Is("AcknowledgmentMode"u8))
                acknowledgmentMode = (AcknowledgmentMode)StoredNames.AcknowledgmentModes.Read(ref reader);
            else if (name.Is("IssueDate"u8))
                issueDate = reader.GetDateTimeOffset();
            else if (name.Is("Title"u8))
                title = reader.GetString();
            else if (name.Is("ClientInvoiceId"u8))
                clientInvoiceId = reader.GetString();
            else if (name.Is("Rows"u8))
                rows = reader.GetList(BillRowJson.Read);
            else if (name.Is("Total"u8))
                total = reader.GetAmount();
            else if (name.Is("CashierId"u8))
                cashierId = reader.GetString();
            else if (name.Is("Footer"u8))
                footer = reader.GetString();
            else if (name.Is("BackUrl"u8))
                backUrl = reader.GetString();
            else if (name.Is("NotificationUrl"u8))
                notificationUrl = reader.GetString();
            else if (name.Is("CommitReservationTimeout"u8))
                commitReservationTimeout = reader.GetInt64();
            else
                return false;
            return true;
        }

        public readonly Bill ToBill() => new()
        {
            PaymentMode = paymentMode,
            AcknowledgmentMode = acknowledgmentMode,
            IssueDate = issueDate,
            Title = title,
            ClientInvoiceId = clientInvoiceId,
            Rows = rows,
            Total = total ?? throw JsonReading.Missing("Bill.Total"),
            CashierId = cashierId,
            Footer = footer,
            BackUrl = backUrl,
            NotificationUrl = notificationUrl,
            CommitReservationTimeout = commitReservationTimeout,
        };
    }
}
