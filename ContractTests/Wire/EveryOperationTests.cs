using SeqrSandbox.ContractTests.Hosting;
using SeqrSandbox.ContractTests.Snapshots;
using SeqrSandbox.ContractTests.Wire.Refusals;

namespace SeqrSandbox.ContractTests.Wire;

/// <summary>
/// The rules for every operation of the contract: it is found, and it checks its caller in the documented order.
/// </summary>
public abstract class EveryOperationTests(SimulatorUnderTest simulator) : WireTests(simulator)
{
    private const string ResellerUser = "RESELLERUSER";

    public static TheoryData<string> WithCredentials =>
    [
        "sendInvoice", "updateInvoice", "getPaymentStatus", "cancelInvoice", "commitReservation", "submitPaymentReceipt", "refundPayment",
        "registerTerminal", "unregisterTerminal", "assignSeqrId", "markTransactionPeriod", "executeReport", "requestPrincipalInformation",
        "changePrincipalPassword", "confirmCustomerRegistration", "requestTopup", "requestTransfer", "requestPurchase",
    ];

    [Fact]
    public async Task BenchmarkingNop_needs_no_credentials() =>
        await Verifier.VerifyXml((await CallStored("benchmarkingNop.documented")).Text);

    [Theory]
    [MemberData(nameof(WithCredentials))]
    public async Task Without_a_context_it_answers_29(string operation) =>
        await Verifier.VerifyXml((await Call(operation, context: "")).Text).UseTextForParameters(operation);

    [Theory]
    [MemberData(nameof(WithCredentials))]
    public async Task The_password_is_asked_for_before_anything_else_is_looked_at(string operation) =>
        Assert.Equal(20, (await Call(operation, context: Message.ContextOf(Message.Shop, "wrong"))).Code);

    [Theory]
    [MemberData(nameof(WithCredentials))]
    public async Task Each_refused_caller_gets_its_code(string operation) =>
        Assert.Equal(Strangers.Codes, await Strangers.Call(context => Call(operation, context: context)));

    [Theory]
    // 29: nobody, or nobody known.
    [InlineData("<context/>", 29)]
    [InlineData("<context><initiatorPrincipalId/><password>12345678</password></context>", 29)]
    [InlineData(
        "<context><initiatorPrincipalId><id>public_test_shop_terminal</id></initiatorPrincipalId><password>12345678</password></context>",
        29)]
    [InlineData("<context><initiatorPrincipalId><type>TERMINALID</type></initiatorPrincipalId><password>12345678</password></context>", 29)]
    [InlineData(
        "<context><initiatorPrincipalId><id>public_test_shop_terminal</id><type>RESELLERID</type>"
            + "</initiatorPrincipalId><password>12345678</password></context>",
        29)]
    public async Task An_incomplete_context_is_refused(string context, int code) =>
        Assert.Equal(code, (await Call("getPaymentStatus", context: context)).Code);

    [Theory]
    [InlineData("unknown_terminal", "12345678", 29)]
    [InlineData(ExtraPrincipals.UnregisteredTerminal, ExtraPrincipals.Password, 29)]
    [InlineData(ExtraPrincipals.UnregisteredTerminal, "wrong", 29)]
    [InlineData(ExtraPrincipals.BlockedTerminal, ExtraPrincipals.Password, 33)]
    [InlineData(ExtraPrincipals.BlockedTerminal, "wrong", 33)]
    [InlineData(ExtraPrincipals.TerminalOfBlockedReseller, "wrong", 33)]
    [InlineData(Message.Shop, "wrong", 20)]
    [InlineData(Message.Shop, null, 20)]
    [InlineData(Message.Shop, "", 20)]
    [InlineData(ExtraPrincipals.TerminalWithShortPassword, "wrong", 20)]
    [InlineData(ExtraPrincipals.TerminalWithShortPassword, "123", 21)]
    [InlineData(Message.Shop, ExtraPrincipals.Password, 54)]
    public async Task A_terminal_is_known_then_not_blocked_then_signed_then_allowed(string id, string? password, int code) =>
        Assert.Equal(code, (await Call("getPaymentStatus", context: Message.ContextOf(id, password))).Code);

    [Theory]
    [InlineData("nobody", "9900", "1234", 37)]
    [InlineData("public_test_shop", "1", "1234", 37)]
    [InlineData("public_test_shop", null, "1234", 37)]
    [InlineData("public_test_shop/1", null, "1234", 37)]
    [InlineData("public_test_shop/9900", null, "1234", 31)]
    [InlineData(ExtraPrincipals.BlockedReseller, "9900", "wrong", 33)]
    [InlineData("public_test_shop", "9900", "wrong", 20)]
    [InlineData("public_test_shop", "9900", null, 20)]
    [InlineData("public_test_shop", "9900", "1234", 31)]
    [InlineData("fredellsfisk", "9900", "2009", 31)]
    public async Task A_user_is_found_then_not_blocked_then_signed(string id, string? userId, string? password, int code) =>
        Assert.Equal(code, (await Call("requestTopup", context: Message.ContextOf(id, password, ResellerUser, userId))).Code);

    [Theory]
    [InlineData("sendInvoice")]
    [InlineData("updateInvoice")]
    [InlineData("getPaymentStatus")]
    [InlineData("cancelInvoice")]
    [InlineData("commitReservation")]
    [InlineData("unregisterTerminal")]
    [InlineData("assignSeqrId")]
    public async Task A_user_who_calls_an_operation_for_terminals_gets_21(string operation) =>
        Assert.Equal(21, (await Call(operation, context: Message.User)).Code);

    [Fact]
    public async Task A_terminal_that_calls_an_operation_for_users_gets_21() =>
        await Verifier.VerifyXml((await Call("registerTerminal")).Text);
}

public sealed class EveryOperationInMemory(InMemorySimulator simulator) : EveryOperationTests(simulator), IClassFixture<InMemorySimulator>;

public sealed class EveryOperationOverKestrel(KestrelSimulator simulator) : EveryOperationTests(simulator), IClassFixture<KestrelSimulator>;
