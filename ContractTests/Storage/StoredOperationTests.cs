using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Storage.Documents;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>Databases keep the text in which they always had operations.</summary>
public sealed class StoredOperationTests
{
    private const string Stored =
        """
        "SendInvoice UpdateInvoice GetPaymentStatus CancelInvoice CommitReservation SubmitPaymentReceipt RefundPayment RegisterTerminal
        UnregisterTerminal AssignSeqrId MarkTransactionPeriod ExecuteReport BenchmarkingNop RequestPrincipalInformation
        ChangePrincipalPassword ConfirmCustomerRegistration RequestTopup RequestTransfer RequestPurchase"
        """;

    [Fact]
    public void An_operation_is_stored_by_its_name_with_a_capital_letter()
    {
        var stored = Stored.Trim('"').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            stored.Select(name => $"\"{name}\""),
            InvoiceService.Contract.Operations.Select(Written));
        Assert.Equal(InvoiceService.Contract.Operations, stored.Select(name => Read(OperationJson.Read, $"\"{name}\"")));
    }

    [Fact]
    public void Calls_are_stored_in_the_order_of_the_contract()
    {
        var calls = ImmutableDictionary<Operation, int>.Empty
            .Add(InvoiceService.RefundPayment, 3).Add(InvoiceService.GetPaymentStatus, 2).Add(InvoiceService.SendInvoice, 1);

        var stored = Written(writer => OperationJson.WriteCalls(writer, calls));

        Assert.Equal("""{"SendInvoice":1,"GetPaymentStatus":2,"RefundPayment":3}""", stored);
        Assert.Equal(calls, Read(OperationJson.ReadCalls, stored));
    }

    [Theory]
    [InlineData("""{"sendInvoice":1}""")]
    [InlineData("""{"BuyIceCream":1}""")]
    [InlineData("""["SendInvoice"]""")]
    public void A_text_that_no_version_has_stored_is_no_count_of_calls(string document) =>
        Assert.Throws<JsonException>(() => Read(OperationJson.ReadCalls, document));

    private static string Written(Operation operation) => Written(writer =>
    {
        writer.WriteStartObject();
        OperationJson.WriteMember(writer, "On"u8, operation);
        writer.WriteEndObject();
    })["{\"On\":".Length..^1];

    private static string Written(Action<Utf8JsonWriter> write) =>
        new DocumentBuffer().Write(write, (writer, action) => ((Action<Utf8JsonWriter>)action)(writer));

    private static T Read<T>(JsonRead<T> read, string document)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(document));
        reader.Read();
        return read(ref reader);
    }
}
