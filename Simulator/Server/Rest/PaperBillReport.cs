using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace SeqrSandbox.Simulator.Rest;

/// <summary>The report for an issuer, as CSV by RFC 4180 with the documented names in the first line.</summary>
internal static class PaperBillReport
{
    private static readonly string[] Names =
    [
        "ID", "DESCRIPTION", "AMOUNT", "CURRENCY", "STATUS", "REFERENCE", "ERS_REFERENCE", "PURCHASE_TIME", "PAYER_MSISDN",
        "PAYER_FIRST_NAME", "PAYER_LAST_NAME", "PAYER_STREET", "PAYER_CITY", "PAYER_ZIP", "PAYER_COUNTRY",
    ];

    public static byte[] Write(IEnumerable<PaidPaperBill> bills)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            WriteRow(csv, Names);
            foreach (var bill in bills)
                WriteRow(csv, Fields(bill));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string?[] Fields(PaidPaperBill bill) =>
    [
        bill.Id.ToString(CultureInfo.InvariantCulture), bill.Description, bill.Amount, bill.Currency, bill.Status, bill.Reference,
        bill.ErsReference, bill.PurchaseTime.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), bill.PayerMsisdn,
        bill.PayerFirstName, bill.PayerLastName, bill.PayerStreet, bill.PayerCity, bill.PayerZip, bill.PayerCountry,
    ];

    private static void WriteRow(CsvWriter csv, IEnumerable<string?> fields)
    {
        foreach (var field in fields)
            csv.WriteField(field);
        csv.NextRecord();
    }
}
