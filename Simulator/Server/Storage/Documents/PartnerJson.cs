using System.Text.Json;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Partners;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A partner.</summary>
internal static class PartnerJson
{
    public static Partner Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        PartnerKind? kind = null;
        string? id = null, label = null, terminalId = null;
        PartnerSecret? secret = null;
        PartnerAddresses? addresses = null;
        bool asksForMsisdn = false, asksForAddress = false;
        Amount? reservation = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Kind"u8))
                kind = (PartnerKind)StoredNames.PartnerKinds.Read(ref reader);
            else if (name.Is("Id"u8))
                id = reader.GetString();
            else if (name.Is("Name"u8))
                label = reader.GetString();
            else if (name.Is("TerminalId"u8))
                terminalId = reader.GetString();
            else if (name.Is("Secret"u8))
                secret = ReadSecret(ref reader);
            else if (name.Is("Addresses"u8))
                addresses = ReadAddresses(ref reader);
            else if (name.Is("AsksForMsisdn"u8))
                asksForMsisdn = reader.GetBoolean();
            else if (name.Is("AsksForAddress"u8))
                asksForAddress = reader.GetBoolean();
            else if (name.Is("Reservation"u8))
                reservation = reader.GetAmount();
            else
                reader.Skip();
        }

        return new()
        {
            Kind = kind ?? throw JsonReading.Missing("Partner.Kind"),
            Id = id ?? throw JsonReading.Missing("Partner.Id"),
            Name = label ?? throw JsonReading.Missing("Partner.Name"),
            TerminalId = terminalId ?? throw JsonReading.Missing("Partner.TerminalId"),
            Secret = secret,
            Addresses = addresses ?? throw JsonReading.Missing("Partner.Addresses"),
            AsksForMsisdn = asksForMsisdn,
            AsksForAddress = asksForAddress,
            Reservation = reservation,
        };
    }

    public static void Write(Utf8JsonWriter writer, Partner partner)
    {
        writer.WriteStartObject();
        writer.WriteName("Kind"u8, StoredNames.PartnerKinds, (int)partner.Kind);
        writer.WriteMember("Id"u8, partner.Id);
        writer.WriteMember("Name"u8, partner.Name);
        writer.WriteMember("TerminalId"u8, partner.TerminalId);
        writer.WriteMember("Secret"u8, partner.Secret, WriteSecret);
        writer.WriteMember("Addresses"u8, partner.Addresses, WriteAddresses);
        writer.WriteBoolean("AsksForMsisdn"u8, partner.AsksForMsisdn);
        writer.WriteBoolean("AsksForAddress"u8, partner.AsksForAddress);
        writer.WriteMember("Reservation"u8, partner.Reservation);
        writer.WriteEndObject();
    }

    private static PartnerSecret ReadSecret(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? key = null, token = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Key"u8))
                key = reader.GetString();
            else if (name.Is("Token"u8))
                token = reader.GetString();
            else
                reader.Skip();
        }

        return new(key!, token!);
    }

    private static void WriteSecret(Utf8JsonWriter writer, PartnerSecret secret)
    {
        writer.WriteStartObject();
        writer.WriteMember("Key"u8, secret.Key);
        writer.WriteMember("Token"u8, secret.Token);
        writer.WriteEndObject();
    }

    private static PartnerAddresses ReadAddresses(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        string? notification = null, purchase = null, order = null, success = null, failure = null, cancel = null;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Notification"u8))
                notification = reader.GetString();
            else if (name.Is("Purchase"u8))
                purchase = reader.GetString();
            else if (name.Is("Order"u8))
                order = reader.GetString();
            else if (name.Is("Success"u8))
                success = reader.GetString();
            else if (name.Is("Failure"u8))
                failure = reader.GetString();
            else if (name.Is("Cancel"u8))
                cancel = reader.GetString();
            else
                reader.Skip();
        }

        return new()
        {
            Notification = notification,
            Purchase = purchase,
            Order = order,
            Success = success,
            Failure = failure,
            Cancel = cancel,
        };
    }

    private static void WriteAddresses(Utf8JsonWriter writer, PartnerAddresses addresses)
    {
        writer.WriteStartObject();
        writer.WriteMember("Notification"u8, addresses.Notification);
        writer.WriteMember("Purchase"u8, addresses.Purchase);
        writer.WriteMember("Order"u8, addresses.Order);
        writer.WriteMember("Success"u8, addresses.Success);
        writer.WriteMember("Failure"u8, addresses.Failure);
        writer.WriteMember("Cancel"u8, addresses.Cancel);
        writer.WriteEndObject();
    }
}
