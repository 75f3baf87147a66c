using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Reference.Client.Transport;

namespace Reference.Client.PaperBills;

/// <summary>Reads paid bills: one as JSON, those of a report as CSV.</summary>
internal static class BillReader
{
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture);

    public static PaidBill FromJson(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return Read(name => Text(document.RootElement, name), FromClock);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new AnswerNotUnderstoodException("the answer is no JSON object about an invoice");
        }
    }

    public static IReadOnlyList<PaidBill> FromCsv(string text)
    {
        try
        {
            using var csv = new CsvReader(new StringReader(text), Csv);
            if (!csv.Read() || !csv.ReadHeader())
                throw new AnswerNotUnderstoodException("the report has no line of names");
            var bills = new List<PaidBill>();
            while (csv.Read())
                bills.Add(Read(name => csv.TryGetField<string>(ColumnOf(name), out var field) ? field : null, FromZone));
            return bills;
        }
        catch (CsvHelperException e)
        {
            throw new AnswerNotUnderstoodException($"the report is no CSV: {e.GetType().Name}");
        }
    }

    private static PaidBill Read(Func<string, string?> member, Func<string, DateTimeOffset?> time)
    {
        if (Required("status") is var status and not "PAID")
            throw new AnswerNotUnderstoodException($"the invoice's status is '{status}', and not PAID");
        return new(
            Number(Required("id"), NumberStyles.None, out long id) ? id : throw Unreadable("id"),
            Required("reference"),
            AmountOf(Required("amount"), Required("currency")),
            Required("ersReference"))
        {
            Description = member("description") ?? "",
            PaidAt = time(Required("purchaseTime")) ?? throw Unreadable("purchaseTime"),
            Payer = PayerOf(name => member(name) is { Length: > 0 } text ? text : null),
        };

        string Required(string name)
        {
            return member(name) is { Length: > 0 } text ? text : throw new AnswerNotUnderstoodException($"an invoice has no {name}");
        }
    }

    private static Money AmountOf(string amount, string currency)
    {
        if (!Number(amount, NumberStyles.AllowDecimalPoint, out decimal value))
            throw Unreadable("amount");
        return currency.Length == 3 && currency.All(char.IsAsciiLetterUpper) ? new(value, currency) : throw Unreadable("currency");
    }

    private static BillPayer? PayerOf(Func<string, string?> member)
    {
        var payer = new BillPayer(
            member("payerMsisdn"), member("payerFirstName"), member("payerLastName"), member("payerStreet"), member("payerCity"),
            member("payerZip"), member("payerCountry"));
        return payer == new BillPayer(null, null, null, null, null, null, null) ? null : payer;
    }

    private static bool Number<T>(string text, NumberStyles style, out T number)
        where T : struct, System.Numerics.INumber<T> => T.TryParse(text, style, CultureInfo.InvariantCulture, out number);

    private static string? Text(JsonElement answer, string name) =>
        !answer.TryGetProperty(name, out var member) ? null : member.ValueKind switch
        {
            JsonValueKind.String => member.GetString(),
            JsonValueKind.Number => member.GetRawText(),
            _ => null,
        };

    /// <summary>ersReference is the column ERS_REFERENCE.</summary>
    private static string ColumnOf(string member) =>
        string.Concat(member.Select(c => char.IsAsciiLetterUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));

    private static DateTimeOffset? FromClock(string text) => DateTimeOffset.TryParseExact(
        text, "dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static DateTimeOffset? FromZone(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    private static AnswerNotUnderstoodException Unreadable(string member) => new($"the {member} of an invoice cannot be read");
}
