using SeqrSandbox.ContractTests.Hosting;
using static SeqrSandbox.ContractTests.Wire.Message;
using static SeqrSandbox.ContractTests.Wire.MoneyMessage;
using static SeqrSandbox.ContractTests.Wire.Refusals.Refusal;

namespace SeqrSandbox.ContractTests.Wire.Refusals;

/// <summary>Transfers, top-ups and purchases that are refused. Source: docs/protocol.md, "Principals and money orders".</summary>
internal static class MoneyRefusals
{
    private const string Sender = "senderPrincipalId";
    private const string Receiver = "receiverPrincipalId";
    private const string Topped = "topupPrincipalId";
    private const string SenderAccount = "senderAccountSpecifier";
    private const string ReceiverAccount = "receiverAccountSpecifier";
    private const string TopupAccount = "topupAccountSpecifier";

    public static IReadOnlyList<Refusal> All { get; } = [.. OfSenders(), .. OfReceivers(), .. OfPhones(), .. OfProducts(), .. OfAmounts()];

    /// <summary>What a call names is looked for before its data is checked, and that before the states.</summary>
    public static IReadOnlyList<Refusal> Orders { get; } =
    [
        Of(31, "requestTransfer without sender, then to nobody", Transferring(sender: "", receiver: "")),
        Of(39, "requestTransfer by an unknown sender, then of nothing", Transferring(sender: Customer(Sender, "nobody"), amount: "")),
        Of(21, "requestTransfer of another reseller's money, then to nobody", Transferring(
            sender: Reseller(Sender, OtherShop), receiver: "")),
        Of(38, "requestTransfer to nobody known, then of an unknown product", Transferring(
            receiver: Customer(Receiver, "nobody"), product: "X")),
        Of(41, "requestTransfer of an unknown product, then from a wrong account", Transferring(
            product: "X", accounts: Account(SenderAccount, "X"))),
        Of(43, "requestTransfer from a wrong account, then in no currency", Transferring(
            accounts: Account(SenderAccount, "X"), amount: "<amount/>")),
        Of(49, "requestTransfer in no currency, then of a closed payer", Transferring(
            Customer(Sender, ExtraPrincipals.ClosedPayer), amount: Amount("amount", "1", "XYZ"))),
        Of(11, "requestTransfer of nothing, then of a closed payer", Transferring(
            Customer(Sender, ExtraPrincipals.ClosedPayer), amount: Amount("amount", "0"))),
        Of(35, "requestTransfer of a closed payer, then of more than there is", Transferring(
            Customer(Sender, ExtraPrincipals.ClosedPayer), amount: Amount("amount", "99999999"))),
        Of(35, "requestTransfer of a closed payer to another", Transferring(
            Customer(Sender, ExtraPrincipals.ClosedPayer), Customer(Receiver, ExtraPrincipals.UnregisteredPayer))),
        Of(13, "requestTopup of too much for the product, then of more than there is", ToppingUp(amount: Amount("amount", "999999"))),
    ];

    private static Refusal[] OfSenders() =>
    [
        .. Each("without sender", 31, transfer: Transfer(sender: ""), topup: Topup(sender: ""), purchase: Purchase(sender: "")),
        .. Each(
            "by an unknown type of sender",
            31,
            Transfer(Principal(Sender, "a", "ACCOUNTID")),
            Topup(Principal(Sender, "a", "ACCOUNTID")),
            Purchase(Principal(Sender, "a", "ACCOUNTID"))),
        .. Each(
            "by an unknown sender",
            39,
            Transfer(Reseller(Sender, "nobody")),
            Topup(Reseller(Sender, user: "1")),
            Purchase(Customer(Sender, "nobody"))),
        .. Each(
            "of another reseller's money",
            21,
            Transfer(Reseller(Sender, OtherShop)),
            Topup(Reseller(Sender, OtherShop, "9900")),
            Purchase(Reseller(Sender, OtherShop))),
        .. Each(
            "by a payer whose account is closed",
            35,
            Transfer(Customer(Sender, ExtraPrincipals.ClosedPayer)),
            Topup(Customer(Sender, ExtraPrincipals.ClosedPayer)),
            Purchase(Customer(Sender, ExtraPrincipals.ClosedPayer))),
        .. Each(
            "by a payer whose registration is not confirmed",
            35,
            Transfer(Customer(Sender, ExtraPrincipals.UnregisteredPayer)),
            Topup(Customer(Sender, ExtraPrincipals.UnregisteredPayer)),
            Purchase(Customer(Sender, ExtraPrincipals.UnregisteredPayer))),
        .. Each(
            "from a type of account that the sender has not",
            43,
            Transfer(accounts: Account(SenderAccount, "CUSTOMER")),
            Topup(accounts: Account(SenderAccount, "AIRTIME")),
            Purchase(accounts: Account(SenderAccount, "reseller"))),
        .. Each(
            "from an account that is not the sender's",
            46,
            Transfer(accounts: Account(SenderAccount, "RESELLER", OtherShop)),
            Topup(accounts: Account(SenderAccount, null, OtherShop)),
            Purchase(accounts: Account(SenderAccount, "RESELLER", "1"))),
    ];

    private static Refusal[] OfReceivers() =>
    [
        .. Both("without receiver", 30, Transfer(receiver: ""), Purchase(receiver: "")),
        Of(30, "requestTransfer to the sender", Transferring(receiver: Reseller(Receiver))),
        Of(30, "requestTransfer to the sender's terminal", Transferring(receiver: Principal(Receiver, Message.Shop, "TERMINALID"))),
        Of(30, "requestTransfer from a payer to the same phone", Transferring(Customer(Sender), Customer(Receiver))),
        .. Both(
            "to nobody known", 38, Transfer(receiver: Phone(Receiver, "46799999999")), Purchase(receiver: Reseller(Receiver, "nobody"))),
        .. Both(
            "to a blocked reseller",
            34,
            Transfer(receiver: Reseller(Receiver, ExtraPrincipals.BlockedReseller)),
            Purchase(receiver: Reseller(Receiver, ExtraPrincipals.BlockedReseller))),
        .. Both(
            "to a payer whose account is closed",
            34,
            Transfer(receiver: Customer(Receiver, ExtraPrincipals.ClosedPayer)),
            Purchase(receiver: Customer(Receiver, ExtraPrincipals.ClosedPayer))),
        .. Both(
            "to a type of account that the receiver has not",
            42,
            Transfer(accounts: Account(ReceiverAccount, "RESELLER")),
            Purchase(accounts: Account(ReceiverAccount, "AIRTIME"))),
        .. Both(
            "to an account that is not the receiver's",
            45,
            Transfer(accounts: Account(ReceiverAccount, "CUSTOMER", "payer-2")),
            Purchase(accounts: Account(ReceiverAccount, null, "7"))),
    ];

    private static Refusal[] OfPhones() =>
    [
        Of(32, "requestTopup without a phone", ToppingUp(phone: "")),
        Of(32, "requestTopup of a reseller", ToppingUp(phone: Reseller(Topped))),
        Of(32, "requestTopup of a number with letters", ToppingUp(phone: Phone(Topped, "46-70"))),
        Of(40, "requestTopup of a number that nobody has", ToppingUp(phone: Phone(Topped, "46799999999"))),
        Of(36, "requestTopup of a payer whose account is closed", ToppingUp(phone: Customer(Topped, ExtraPrincipals.ClosedPayer))),
        Of(44, "requestTopup of data on the account for airtime", ToppingUp(product: Data, accounts: Account(TopupAccount, "AIRTIME"))),
        Of(44, "requestTopup on a reseller's type of account", ToppingUp(accounts: Account(TopupAccount, "RESELLER"))),
        Of(47, "requestTopup on the account of another number", ToppingUp(accounts: Account(TopupAccount, "AIRTIME", "46799999999"))),
    ];

    private static Refusal[] OfProducts() =>
    [
        Of(41, "requestTopup without a product", ToppingUp(product: null)),
        Of(41, "requestTopup of an unknown product", ToppingUp(product: "TOPUP-9")),
        Of(41, "requestTopup of goods", ToppingUp(product: Coffee)),
        Of(41, "requestTransfer of an unknown product", Transferring(product: "P3P")),
        Of(41, "requestTransfer of a top-up product", Transferring(product: Airtime)),
        Of(41, "requestPurchase of an unknown product", Purchasing(Row("7310865004703"))),
        Of(41, "requestPurchase of an unknown type of id", Purchasing(Row(Coffee, "ISBN"))),
        Of(41, "requestPurchase without a product", Purchasing(Row(null))),
        Of(41, "requestPurchase of a top-up product", Purchasing(Row(Airtime))),
        Of(13, "requestTopup of another amount than the product costs", ToppingUp(product: Data)),
        Of(13, "requestTopup of less than the product allows", ToppingUp(amount: Amount("amount", "0.50"))),
        Of(13, "requestTopup of more than the product allows", ToppingUp(amount: Amount("amount", "10000.01"))),
    ];

    private static Refusal[] OfAmounts() =>
    [
        Of(49, "requestTransfer without an amount", Transferring(amount: "")),
        Of(49, "requestTransfer of an amount with a comma", Transferring(amount: Amount("amount", "10,50"))),
        Of(49, "requestTransfer of three decimals", Transferring(amount: Amount("amount", "10.505"))),
        Of(49, "requestTransfer of a number with too many digits", Transferring(amount: Amount("amount", new string('9', 1000)))),
        Of(49, "requestTransfer without a currency", Transferring(amount: Amount("amount", "10", null))),
        Of(49, "requestTransfer in a currency that is none", Transferring(amount: Amount("amount", "10", "sek"))),
        Of(49, "requestTopup without an amount", ToppingUp(amount: "")),
        Of(49, "requestTopup in another currency than the product costs", ToppingUp(
            product: Data, amount: Amount("amount", "49", "EUR"))),
        Of(49, "requestPurchase without rows", Purchasing("")),
        Of(49, "requestPurchase of no pieces", Purchasing(Row(Coffee, count: "0"))),
        Of(49, "requestPurchase without a count", Purchasing(Row(Coffee, count: null))),
        Of(49, "requestPurchase in two currencies", Purchasing(Row(Coffee) + Row("GIFT-EUR"))),
        Of(11, "requestTransfer of nothing", Transferring(amount: Amount("amount", "0"))),
        Of(11, "requestTransfer of less than nothing", Transferring(amount: Amount("amount", "-10"))),
        Of(11, "requestTransfer of more than any amount", Transferring(amount: Amount("amount", "1000000000"))),
        Of(11, "requestTransfer of more than there is", Transferring(amount: Amount("amount", "500000"))),
        Of(11, "requestTransfer from an account with nothing", Transferring(
            accounts: Account(SenderAccount, "MERCHANT"), amount: Amount("amount", "1", "ISK"))),
        Of(11, "requestTopup of nothing", ToppingUp(amount: Amount("amount", "0"))),
        Of(11, "requestTopup of more than there is", ToppingUp(
            accounts: Account(SenderAccount, "MERCHANT"), amount: Amount("amount", "100", "ISK"))),
        Of(11, "requestPurchase of more pieces than an answer names", Purchasing(Row(Coffee, count: "1001"))),
        Of(11, "requestPurchase of more than there is", new Provocation(
            "requestPurchase", Purchase(rows: Row("GIFT-EUR"), accounts: Account(SenderAccount, "MERCHANT")))),
    ];

    private static Refusal[] Each(string what, int code, string transfer, string topup, string purchase) =>
    [
        Of(code, $"requestTransfer {what}", new Provocation("requestTransfer", transfer)),
        Of(code, $"requestTopup {what}", new Provocation("requestTopup", topup)),
        Of(code, $"requestPurchase {what}", new Provocation("requestPurchase", purchase)),
    ];

    private static Refusal[] Both(string what, int code, string transfer, string purchase) =>
    [
        Of(code, $"requestTransfer {what}", new Provocation("requestTransfer", transfer)),
        Of(code, $"requestPurchase {what}", new Provocation("requestPurchase", purchase)),
    ];

    private static Provocation Transferring(
        string? sender = null, string? receiver = null, string? amount = null, string? product = null, string accounts = "") =>
        new("requestTransfer", Transfer(sender, receiver, amount, product, accounts));

    private static Provocation ToppingUp(
        string? sender = null, string? phone = null, string? amount = null, string? product = Airtime, string accounts = "") =>
        new("requestTopup", Topup(sender, phone, amount, product, accounts));

    private static Provocation Purchasing(string rows) => new("requestPurchase", Purchase(rows: rows));
}
