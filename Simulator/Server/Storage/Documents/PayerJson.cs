using System.Collections.Immutable;
using System.Text.Json;
using SeqrSandbox.Core.Payers;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A payer.</summary>
internal static class PayerJson
{
    public static Payer Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? id = null, fullName = null, msisdn = null, terminalId = null, pin = null, registration = null;
        bool accountOpen = false, canReserve = false, takesRefunds = false;
        ImmutableArray<LoyaltyCard> cards = default;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Id"u8))
                id = reader.GetString();
            else if (name.Is("Name"u8))
                fullName = reader.GetString();
            else if (name.Is("Msisdn"u8))
                msisdn = reader.GetString();
            else if (name.Is("TerminalId"u8))
                terminalId = reader.GetString();
            else if (name.Is("Pin"u8))
                pin = reader.GetString();
            else if (name.Is("AccountOpen"u8))
                accountOpen = reader.GetBoolean();
            else if (name.Is("RegistrationReference"u8))
                registration = reader.GetString();
            else if (name.Is("CanReserve"u8))
                canReserve = reader.GetBoolean();
            else if (name.Is("TakesRefunds"u8))
                takesRefunds = reader.GetBoolean();
            else if (name.Is("Cards"u8))
                cards = reader.GetList(ReadCard);
            else
                reader.Skip();
        }

        return new()
        {
            Id = id ?? throw JsonReading.Missing("Payer.Id"),
            Name = fullName ?? throw JsonReading.Missing("Payer.Name"),
            Msisdn = msisdn ?? throw JsonReading.Missing("Payer.Msisdn"),
            TerminalId = terminalId ?? throw JsonReading.Missing("Payer.TerminalId"),
            Pin = pin!,
            AccountOpen = accountOpen,
            RegistrationReference = registration,
            CanReserve = canReserve,
            TakesRefunds = takesRefunds,
            Cards = cards,
        };
    }

    public static void Write(Utf8JsonWriter writer, Payer payer)
    {
        writer.WriteStartObject();
        writer.WriteMember("Id"u8, payer.Id);
        writer.WriteMember("Name"u8, payer.Name);
        writer.WriteMember("Msisdn"u8, payer.Msisdn);
        writer.WriteMember("TerminalId"u8, payer.TerminalId);
        writer.WriteMember("Pin"u8, payer.Pin);
        writer.WriteBoolean("AccountOpen"u8, payer.AccountOpen);
        writer.WriteMember("RegistrationReference"u8, payer.RegistrationReference);
        writer.WriteBoolean("CanReserve"u8, payer.CanReserve);
        writer.WriteBoolean("TakesRefunds"u8, payer.TakesRefunds);
        writer.WriteList("Cards"u8, payer.Cards, WriteCard);
        writer.WriteEndObject();
    }

    private static LoyaltyCard ReadCard(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? resellerId = null, id = null, value = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("ResellerId"u8))
                resellerId = reader.GetString();
            else if (name.Is("Id"u8))
                id = reader.GetString();
            else if (name.Is("Value"u8))
                value = reader.GetString();
            else
                reader.Skip();
        }

        return new(resellerId!, id!, value!);
    }

    private static void WriteCard(Utf8JsonWriter writer, LoyaltyCard card)
    {
        writer.WriteStartObject();
        writer.WriteMember("ResellerId"u8, card.ResellerId);
        writer.WriteMember("Id"u8, card.Id);
        writer.WriteMember("Value"u8, card.Value);
        writer.WriteEndObject();
    }
}
