using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Desks;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sandboxes;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Rules;

/// <summary>
/// The first checks of every operation, in their order: who calls (29, 37), blocked (33), password (20), permission
/// (21).
/// </summary>
public sealed class AuthenticationTests : IAsyncLifetime, IDisposable
{
    private readonly SqliteDatabase database = SqliteDatabase.InMemory();
    private readonly SandboxStore store;

    public AuthenticationTests() => store = new(database, "");

    private static readonly string[] ForUsers =
    [
        "registerTerminal",
        "refundPayment",
        "submitPaymentReceipt",
        "markTransactionPeriod",
        "executeReport",
        "benchmarkingNop",
        "requestPrincipalInformation",
        "changePrincipalPassword",
        "confirmCustomerRegistration",
        "requestTopup",
        "requestTransfer",
        "requestPurchase",
    ];

    public static TheoryData<string, bool, bool> Permissions()
    {
        var rows = new TheoryData<string, bool, bool>();
        foreach (var operation in InvoiceService.Contract.Operations)
            rows.Add(operation.Name, operation.Name != "registerTerminal", ForUsers.Contains(operation.Name));
        return rows;
    }

    [Fact]
    public void The_contract_has_nineteen_operations() => Assert.Equal(19, InvoiceService.Contract.Operations.Length);

    [Fact]
    public void Every_operation_has_a_name_of_its_own() =>
        Assert.Distinct(Services.Operations.Select(operation => operation.Name), StringComparer.OrdinalIgnoreCase);

    [Theory]
    [MemberData(nameof(Permissions))]
    public async Task An_operation_is_for_terminals_or_users_or_both(string name, bool terminal, bool user)
    {
        var operation = Services.Operations.Single(known => known.Name == name);
        Assert.Equal(
            terminal ? ResultCode.Success : ResultCode.AccessDenied,
            await Answer(Credentials.TerminalType, "till", null, "secret", operation));
        Assert.Equal(
            user ? ResultCode.Success : ResultCode.AccessDenied,
            await Answer(Credentials.ResellerUserType, "shop", "9900", "pass", operation));
    }

    [Theory]
    [InlineData("TERMINALID", "till", null, "secret", 0)]
    [InlineData("TERMINALID", "till", "9900", "secret", 0)]
    [InlineData("TERMINALID", "till", null, "Secret", 20)]
    [InlineData("TERMINALID", "till", null, "", 20)]
    [InlineData("TERMINALID", "till", null, null, 20)]
    [InlineData("TERMINALID", "nobody", null, "secret", 29)]
    [InlineData("TERMINALID", "", null, "secret", 29)]
    [InlineData("TERMINALID", null, null, "secret", 29)]
    [InlineData("TERMINALID", "gone", null, "secret", 29)]
    [InlineData("TERMINALID", "blocked", null, "secret", 33)]
    [InlineData("TERMINALID", "blocked", null, "wrong", 33)]
    [InlineData("TERMINALID", "till of blocked shop", null, "wrong", 33)]
    [InlineData("TERMINALID", "short", null, "abc", 21)]
    [InlineData("TERMINALID", "short", null, "abd", 20)]
    [InlineData("terminalid", "till", null, "secret", 29)]
    [InlineData("CUSTOMER", "till", null, "secret", 29)]
    [InlineData(null, "till", null, "secret", 29)]
    public async Task A_terminal_signs_with_id_and_password(string? type, string? id, string? user, string? password, int code) =>
        Assert.Equal(code, (int)await Answer(type, id, user, password, InvoiceService.RefundPayment));

    [Theory]
    [InlineData("shop", "9900", "pass", 0)]
    [InlineData("shop/9900", null, "pass", 0)]
    [InlineData("shop", "9900", "wrong", 20)]
    [InlineData("shop/9900", null, "wrong", 20)]
    [InlineData("shop", "9900", null, 20)]
    [InlineData("shop", "1", "pass", 37)]
    [InlineData("shop", null, "pass", 37)]
    [InlineData("shop/1", null, "pass", 37)]
    [InlineData("shop/9900/1", null, "pass", 37)]
    [InlineData("nobody", "9900", "pass", 37)]
    [InlineData(null, "9900", "pass", 29)]
    [InlineData("blocked shop", "9900", "wrong", 33)]
    public async Task A_user_signs_with_reseller_user_and_password(string? id, string? user, string? password, int code) =>
        Assert.Equal(code, (int)await Answer(Credentials.ResellerUserType, id, user, password, InvoiceService.RefundPayment));

    [Theory]
    [InlineData(null, "till", null, "secret", "The initiatorPrincipalId has no type; it has to be TERMINALID or RESELLERUSER.")]
    [InlineData(
        "CUSTOMER", "till", null, "secret",
        "The type of the initiatorPrincipalId is CUSTOMER; it has to be TERMINALID or RESELLERUSER.")]
    [InlineData("TERMINALID", null, null, "secret", "The initiatorPrincipalId has no id.")]
    [InlineData("TERMINALID", "nobody", null, "secret", "There is no terminal nobody in this sandbox.")]
    [InlineData("TERMINALID", "gone", null, "secret", "The terminal gone was unregistered.")]
    [InlineData("TERMINALID", "blocked", null, "secret", "The terminal blocked is blocked.")]
    [InlineData(
        "TERMINALID", "till of blocked shop", null, "secret",
        "The reseller blocked shop, which has the terminal till of blocked shop, is blocked.")]
    [InlineData("TERMINALID", "till", null, "Secret", "The password of the terminal till is another one.")]
    [InlineData("TERMINALID", "till", null, "", "The call has no password, and the terminal till has one.")]
    [InlineData("TERMINALID", "till", null, null, "The call has no password, and the terminal till has one.")]
    [InlineData(
        "TERMINALID", "short", null, "abc",
        "The terminal short has a password of fewer than 4 characters, with which SEQR lets nobody in.")]
    [InlineData("RESELLERUSER", "nobody", "9900", "pass", "There is no reseller nobody in this sandbox.")]
    [InlineData("RESELLERUSER", "shop", null, "pass", "The call names the reseller shop and no userId.")]
    [InlineData("RESELLERUSER", "shop/1", null, "pass", "The reseller shop has no user 1.")]
    [InlineData("RESELLERUSER", "blocked shop", "9900", "pass", "The reseller blocked shop is blocked.")]
    [InlineData("RESELLERUSER", "shop", "9900", "wrong", "The password of the user 9900 of the reseller shop is another one.")]
    [InlineData("RESELLERUSER", "shop/9900", null, null, "The call has no password, and the user 9900 of the reseller shop has one.")]
    public async Task A_caller_who_is_not_let_in_is_told_why(string? type, string? id, string? user, string? password, string reason) =>
        Assert.Equal(reason, (await Authenticate(type, id, user, password, InvoiceService.RefundPayment)).Refusal?.Reason);

    [Fact]
    public async Task A_caller_who_may_not_call_an_operation_is_told_who_may()
    {
        Assert.Equal(
            "A terminal may not call registerTerminal: a user of the reseller may.",
            (await Authenticate("TERMINALID", "till", null, "secret", InvoiceService.RegisterTerminal)).Refusal?.Reason);
        Assert.Equal(
            "A user of a reseller may not call sendInvoice: a terminal may.",
            (await Authenticate("RESELLERUSER", "shop", "9900", "pass", InvoiceService.SendInvoice)).Refusal?.Reason);
    }

    [Fact]
    public async Task A_wrong_password_is_told_before_a_missing_permission()
    {
        Assert.Equal(
            ResultCode.AuthenticationFailed,
            await Answer(Credentials.TerminalType, "till", null, "wrong", InvoiceService.RegisterTerminal));
        Assert.Equal(
            ResultCode.AuthenticationFailed,
            await Answer(Credentials.ResellerUserType, "shop", "9900", "wrong", InvoiceService.SendInvoice));
    }

    [Fact]
    public async Task No_credentials_at_all_are_nobody() =>
        Assert.Equal(
            ResultCode.InvalidInitiatorPrincipalId.Because("The call has no context with an initiatorPrincipalId: nobody calls."),
            (await new Authentication(store).Authenticate(null, InvoiceService.SendInvoice)).Refusal);

    [Fact]
    public async Task The_seeded_credentials_are_good()
    {
        await store.Save(new()
        {
            Resellers = [.. SeededPrincipals.Resellers.Select(Stored.New)],
            Terminals = [.. SeededPrincipals.Terminals.Select(Stored.New)],
        });

        Assert.Equal(
            ResultCode.Success,
            await Answer("TERMINALID", "public_test_shop_terminal", "9900", "12345678", InvoiceService.SendInvoice));
        Assert.Equal(
            ResultCode.Success,
            await Answer("TERMINALID", "8609bf533abf4a20816e8bfe76639521", null, "N2YFUhKaB1ZSuVF", InvoiceService.SendInvoice));
        Assert.Equal(ResultCode.Success, await Answer("RESELLERUSER", "public_test_shop", "9900", "1234", InvoiceService.RegisterTerminal));
        Assert.Equal(ResultCode.Success, await Answer("RESELLERUSER", "fredellsfisk", "9900", "2009", InvoiceService.RegisterTerminal));
    }

    [Fact]
    public void A_password_cannot_be_read_from_anything_that_is_printed()
    {
        Assert.Equal("***", Secret.Of("till", "secret").ToString());
        Assert.Equal("TERMINALID till 9900", new Credentials("TERMINALID", "till", "9900", "secret").ToString());
        Assert.NotEqual(Secret.Of("till", "secret").Hash, Secret.Of("other till", "secret").Hash);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("123", true)]
    [InlineData("1234", false)]
    public void A_password_of_four_letters_is_long_enough(string password, bool isShort) =>
        Assert.Equal(isShort, Secret.Of("till", password).IsShort);

    [Fact]
    public void The_merchants_and_terminals_of_a_new_sandbox_have_their_names()
    {
        Assert.Equal(
            [("public_test_shop", "Public Test Shop"), ("fredellsfisk", "Fredells Fisk")],
            SeededPrincipals.Resellers.Select(reseller => (reseller.Id, reseller.Name)));
        Assert.Equal(
            [("public_test_shop_terminal", "Public Test Shop"), ("8609bf533abf4a20816e8bfe76639521", "Public Test Shop App")],
            SeededPrincipals.Terminals.Select(terminal => (terminal.Id, terminal.Name)));
    }

    public async Task InitializeAsync() => await store.Save(new()
    {
        Resellers = [Shop("shop", blocked: false), Shop("blocked shop", blocked: true)],
        Terminals =
        [
            Till("till", "secret"),
            Till("short", "abc"),
            Till("gone", "secret", till => till with { Unregistered = true }),
            Till("blocked", "secret", till => till with { Blocked = true }),
            Till("till of blocked shop", "secret", till => till with { ResellerId = "blocked shop" }),
        ],
    });

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => database.Dispose();

    private static Stored<Reseller> Shop(string id, bool blocked) =>
        Stored.New(new Reseller { Id = id, Name = id, Users = [new("9900", Secret.Of(id, "pass"))], Blocked = blocked });

    private static Stored<Terminal> Till(string id, string password, Func<Terminal, Terminal>? change = null)
    {
        var till = new Terminal
        {
            Id = id,
            ResellerId = "shop",
            Name = id,
            Kind = TerminalKind.CashRegister,
            Password = Secret.Of(id, password)
        };
        return Stored.New(change?.Invoke(till) ?? till);
    }

    private async Task<ResultCode> Answer(string? type, string? id, string? user, string? password, Operation operation) =>
        (await Authenticate(type, id, user, password, operation)).Code;

    private ValueTask<Outcome<Caller>> Authenticate(string? type, string? id, string? user, string? password, Operation operation) =>
        new Authentication(store).Authenticate(new(type, id, user, password), operation);
}
