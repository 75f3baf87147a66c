using System.Collections.Immutable;
using System.Text.Json;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Simulator.Storage.Sandboxes;

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

    private static readonly JsonSerializerOptions Json = new() { Converters = { new OperationConverter(), new CallsConverter() } };

    [Fact]
    public void An_operation_is_stored_by_its_name_with_a_capital_letter()
    {
        var stored = Stored.Trim('"').Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(
            stored.Select(name => $"\"{name}\""),
            InvoiceService.Contract.Operations.Select(operation => JsonSerializer.Serialize(operation, Json)));
        Assert.Equal(InvoiceService.Contract.Operations, stored.Select(name => JsonSerializer.Deserialize<Operation>($"\"{name}\"", Json)));
    }

    [Fact]
    public void Calls_are_stored_in_the_order_of_the_contract()
    {
        var calls = ImmutableDictionary<Operation, int>.Empty
            .Add(InvoiceService.RefundPayment, 3).Add(InvoiceService.GetPaymentStatus, 2).Add(InvoiceService.SendInvoice, 1);

        var stored = JsonSerializer.Serialize(calls, Json);

        Assert.Equal("""{"SendInvoice":1,"GetPaymentStatus":2,"RefundPayment":3}""", stored);
        Assert.Equal(calls, JsonSerializer.Deserialize<ImmutableDictionary<Operation, int>>(stored, Json));
    }

    [Theory]
    [InlineData("""{"sendInvoice":1}""")]
    [InlineData("""{"BuyIceCream":1}""")]
    [InlineData("""["SendInvoice"]""")]
    public void A_text_that_no_version_has_stored_is_no_count_of_calls(string document) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ImmutableDictionary<Operation, int>>(document, Json));
}
