using Microsoft.Data.Sqlite;
using SeqrSandbox.ContractTests.Rules;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Reports;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Core.Vouchers;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Documents;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Storage;

/// <summary>A database of the first schema, opened by this simulator.</summary>
public sealed class MigrationTests : IDisposable
{
    private static readonly Period Everything = new(new("9"), "shop", null, null, Given.Noon);

    private readonly TemporaryDirectory directory = new();

    [Fact]
    public async Task Values_of_the_first_schema_are_there_in_the_present_one()
    {
        MakeFirstSchema();

        using var database = SqliteDatabase.InDirectory(directory.Path);
        var store = new SandboxStore(database, "a");

        Assert.Equal((long)Migrations.Steps.Length, database.Read(session => session.First("PRAGMA user_version", row => row.GetInt64(0))));
        Assert.Equal(Shape.Of(Given.Invoice(Phase.Issued)), Shape.Of((await store.FindLatestInvoiceOf("till"))!.Value));
        var terminal = (await store.FindTerminal("till"))!;
        Assert.Equal(("till", 3L, null, null), (terminal.Value.Id, terminal.Revision, terminal.Value.SeqrId, terminal.Value.Waiting));
        Assert.True(await store.Save(new() { Terminals = [terminal.With(terminal.Value with { SeqrId = "One" })] }));
        Assert.Equal("till", (await store.FindTerminalBySeqrId("One"))!.Value.Id);
    }

    [Fact]
    public async Task Payments_from_before_are_in_the_reports_unless_they_were_reversed()
    {
        MakeFirstSchema();

        using var database = SqliteDatabase.InDirectory(directory.Path);
        var store = new SandboxStore(database, "a");

        Assert.Equal(["1", "2"], (await store.ListPayments(Everything)).Select(payment => payment.ErsReference.Value));
        Assert.Equal([new SummaryRow(null, Currency.Of("SEK"), 1, 100, 1, 30)], await store.SumPayments(Everything, ReportRows.Total));
    }

    [Fact]
    public async Task A_payer_from_before_is_found_by_the_phone_number()
    {
        MakeFirstSchema();

        using var database = SqliteDatabase.InDirectory(directory.Path);
        var store = new SandboxStore(database, "a");

        Assert.Equal("anna", (await store.FindPayerByMsisdn("46700000001"))!.Value.Id);
    }

    [Fact]
    public async Task A_sandbox_from_before_has_the_partners_and_products_of_a_new_one()
    {
        MakeFirstSchema();

        using var database = SqliteDatabase.InDirectory(directory.Path);
        var store = new SandboxStore(database, "a");

        Assert.Equal(Shape.Of(SeededPartners.All), Shape.Of(await store.ListPartners()));
        Assert.Equal(Shape.Of(SeededProducts.All), Shape.Of(await store.ListProducts()));
        Assert.Equal(Shape.Of(SeededVoucherProducts.All), Shape.Of(await store.ListVoucherProducts()));
    }

    public void Dispose() => directory.Dispose();

    private void MakeFirstSchema()
    {
        using var connection = new SqliteConnection($"Data Source={directory.File("seqr-sandbox.db")};Pooling=False");
        connection.Open();
        using var session = new Session(connection);
        session.Execute(Migrations.Steps[0].Sql);
        session.Execute("PRAGMA user_version = 1");
        session.Execute(
            "INSERT INTO terminals (sandbox, id, revision, document) VALUES ('a', 'till', 3, $1)",
            """{"Id":"till","ResellerId":"shop","Name":"Till","Kind":"CashRegister","Password":{"Salt":"","Hash":"","IsShort":false},"Blocked":false,"Unregistered":false}""");
        session.Execute(
            "INSERT INTO payers (sandbox, id, revision, document) VALUES ('a', 'anna', 1, $1)",
            """{"Id":"anna","Name":"Anna","Msisdn":"46700000001","TerminalId":"phone","Pin":"1234","AccountOpen":true,"CanReserve":true,"TakesRefunds":true,"Cards":[]}""");
        session.Execute(
            "INSERT INTO resellers (sandbox, id, revision, document) VALUES ('a', $1, 1, $2)",
            SeededPrincipals.Resellers[0].Id,
            StoredJson.Write(SeededPrincipals.Resellers[0]));
        Insert(session, Given.Invoice(Phase.Issued));
        Insert(session, Given.Invoice(Phase.Paid) with { Reference = new("10"), TerminalId = "another" });
        Insert(session, Given.ReversedInvoice() with { Reference = new("11"), TerminalId = "another" });
        foreach (var (reference, invoice, minor) in new[] { ("1", "10", 100), ("2", "10", -30), ("3", "11", 50), ("4", "11", -20) })
        {
            session.Execute(
                "INSERT INTO payments (sandbox, ers_reference, invoice, reseller, terminal, minor, currency, at) "
                    + "VALUES ('a', $1, $2, 'shop', 'till', $3, 'SEK', 0)",
                reference,
                invoice,
                minor);
        }
    }

    private static void Insert(Session session, Invoice invoice) => session.Execute(
        "INSERT INTO invoices (sandbox, reference, revision, phase, terminal, sent, document) VALUES ('a', $1, 1, $2, $3, $4, $5)",
        invoice.Reference.Value,
        invoice.Phase.ToString(),
        invoice.TerminalId,
        invoice.SentAt.UtcTicks,
        StoredJson.Write(invoice));
}
