using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Money;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Principals;
using SeqrSandbox.Core.Products;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks.Principals;

/// <summary>
/// Transfers, top-ups and purchases. It checks that what a call names exists, then its data, then the states and the money. The order
/// and its movements are one save. Source: docs/protocol.md, "Principals and money orders".
/// </summary>
public sealed class MoneyDesk(IStore store, TimeProvider clock, ReferenceGenerator references, PrincipalLookup principals)
{
    /// <summary>Moves money from one payer or reseller to another.</summary>
    public async ValueTask<Outcome<CarriedOutOrder>> Transfer(Caller caller, MoneyDraft draft)
    {
        var sides = await Sides(caller, draft.Sender, principals.Find(draft.Receiver, PrincipalRole.Receiver));
        if (!sides.Succeeded)
            return sides.Refusal;
        var (sender, receiver) = sides.Value;
        if (!string.IsNullOrEmpty(draft.ProductId) && await ProductRules.Find(
            store, draft.ProductId, ProductKind.Transfer) is { Succeeded: false } product)
            return product.Refusal;
        var accounts = Accounts(sides.Value, draft.SenderAccount, draft.ReceiverAccount);
        if (!accounts.Succeeded)
            return accounts.Refusal;
        var (from, to) = accounts.Value;
        if (sender.Key == receiver.Key && from == to)
            return ResultCode.InvalidReceiverPrincipalId.Because($"The receiver is the sender: {sender.Key}, account {from}.");
        var amount = CheckAmount(draft.Amount).Then(sent => Taken(receiver, sent));
        if (!amount.Succeeded)
            return amount.Refusal;
        if (WrongState(sides.Value, PrincipalRole.Receiver) is { } refusal)
            return refusal;
        var order = Begin(caller, MovementKind.Transfer, sides.Value, from, amount.Value) with
        {
            ReceiverAccountType = to,
            ProductId = string.IsNullOrEmpty(draft.ProductId) ? null : draft.ProductId,
        };
        var target = Account(receiver.Key, to, amount.Value.Currency);
        return await Carry(order, sides.Value, [(target, amount.Value)], async () => await Show(caller, receiver, target));
    }

    /// <summary>Tops up a payer's phone: the money goes to the product.</summary>
    public async ValueTask<Outcome<CarriedOutOrder>> Topup(Caller caller, MoneyDraft draft)
    {
        var sides = await Sides(caller, draft.Sender, principals.FindPhone(draft.Receiver));
        if (!sides.Succeeded)
            return sides.Refusal;
        var (sender, phone) = sides.Value;
        var found = await ProductRules.Find(store, draft.ProductId, ProductKind.Topup);
        if (!found.Succeeded)
            return found.Refusal;
        var product = found.Value;
        var from = PrincipalLookup.AccountType(sender, draft.SenderAccount, PrincipalRole.Sender);
        if (!from.Succeeded)
            return from.Refusal;
        if (WrongPhoneAccount(phone, product, draft.ReceiverAccount) is { } wrong)
            return wrong;
        var amount = CheckAmount(draft.Amount).Then(sent => ProductRules.Topup(product, sent));
        if (!amount.Succeeded)
            return amount.Refusal;
        if (WrongState(sides.Value, PrincipalRole.Topup) is { } refusal)
            return refusal;
        var order = Begin(caller, MovementKind.Topup, sides.Value, from.Value, amount.Value) with
        {
            ReceiverAccountType = product.AccountType,
            ProductId = product.Id,
        };
        return await Carry(
            order, sides.Value, [(AccountId.Product(
                product.Id, amount.Value.Currency), amount.Value)], async () => new(phone, await PhoneAccount(phone, order)));
    }

    /// <summary>Buys goods for a receiver: the money goes to the products.</summary>
    public async ValueTask<Outcome<CarriedOutOrder>> Purchase(Caller caller, PurchaseDraft draft)
    {
        var sides = await Sides(caller, draft.Sender, principals.Find(draft.Receiver, PrincipalRole.Receiver));
        if (!sides.Succeeded)
            return sides.Refusal;
        var products = await ProductRules.FindAll(store, draft.Rows);
        if (!products.Succeeded)
            return products.Refusal;
        var accounts = Accounts(sides.Value, draft.SenderAccount, draft.ReceiverAccount);
        if (!accounts.Succeeded)
            return accounts.Refusal;
        var rows = ProductRules.Price(draft.Rows, products.Value);
        if (!rows.Succeeded)
            return rows.Refusal;
        if (WrongState(sides.Value, PrincipalRole.Receiver) is { } refusal)
            return refusal;
        var currency = rows.Value[0].Amount.Currency;
        var total = Amount.Of(rows.Value.Sum(row => row.Amount.Value), currency);
        var order = Begin(caller, MovementKind.Purchase, sides.Value, accounts.Value.From, total) with { Rows = rows.Value };
        return await Carry(
            order,
            sides.Value,
            [.. rows.Value.Select(row => (AccountId.Product(row.ProductId, currency), row.Amount))],
            async () => await Show(caller, sides.Value.Receiver, Account(sides.Value.Receiver.Key, accounts.Value.To, currency)));
    }

    /// <summary>
    /// Both principals, which must exist. The money has to be the caller's own reseller's, or a payer's, who allows it outside of the
    /// contract.
    /// </summary>
    private async ValueTask<Outcome<(Principal Sender, Principal Receiver)>> Sides(
        Caller caller, PrincipalDraft? named, ValueTask<Outcome<Principal>> other)
    {
        var (sender, receiver) = (await principals.Find(named, PrincipalRole.Sender), await other);
        if (!sender.Succeeded)
            return sender.Refusal;
        if (sender.Value.Key.Kind == PrincipalKind.Reseller && sender.Value.Key.Id != caller.Reseller.Id)
            return ResultCode.AccessDenied.Because($"The money is of {sender.Value.Key}; the reseller {caller.Reseller.Id} calls.");
        return receiver.Succeeded ? (sender.Value, receiver.Value) : receiver.Refusal;
    }

    private static Outcome<(string From, string To)> Accounts(
        (Principal Sender, Principal Receiver) sides, AccountDraft? from, AccountDraft? to) =>
        PrincipalLookup.AccountType(sides.Sender, from, PrincipalRole.Sender).Then(
            sent => PrincipalLookup.AccountType(sides.Receiver, to, PrincipalRole.Receiver)
                .Then<(string, string)>(received => (sent, received)));

    /// <summary>A phone's account has the type that the product fills, and the phone's number as its id.</summary>
    private static Refusal? WrongPhoneAccount(Principal phone, Product product, AccountDraft? named)
    {
        if (named?.TypeId is { Length: > 0 } type && type != product.AccountType)
        {
            return ResultCode.InvalidTopupAccountType.Because(
                $"The account of the phone has the type {Refusal.Quote(type)}; the product {product.Id} fills {product.AccountType}.");
        }

        return named?.AccountId is { Length: > 0 } id && PhoneNumber.Digits(id.Trim()) != phone.Msisdn
            ? ResultCode.TopupAccountNotFound.Because(
                $"The account of the phone is {Refusal.Quote(id)}; the phone has the number {phone.Msisdn}.")
            : null;
    }

    private static Outcome<Amount> CheckAmount(AmountDraft? draft)
    {
        const string name = "amount";
        if (draft is not { } sent)
            return AmountRules.Wrong("The call has no amount.");
        return AmountRules.CurrencyOf(name, sent).Then(currency => AmountRules.Bounded(name, sent.Value!.Value, currency));
    }

    private static Outcome<Amount> Taken(Principal receiver, Amount amount) =>
        receiver.Currencies.Count == 0 || receiver.Currencies.Contains(amount.Currency.Code)
            ? amount
            : AmountRules.Wrong($"The amount is in {amount.Currency}; {receiver.Key} takes {string.Join(", ", receiver.Currencies)}.");

    private static Refusal? WrongState((Principal Sender, Principal Receiver) sides, PrincipalRole receiver) =>
        PrincipalLookup.WrongState(sides.Sender, PrincipalRole.Sender) ?? PrincipalLookup.WrongState(sides.Receiver, receiver);

    private static AccountId Account(PrincipalKey owner, string type, Currency currency) => AccountTypes.Find(owner, type, currency)
        ?? throw new InvalidOperationException($"{owner} has no account of the type {type}; it was checked.");

    /// <summary>The order without its reference, which it gets when it is saved.</summary>
    private MoneyOrder Begin(
        Caller caller, MovementKind kind, (Principal Sender, Principal Receiver) sides, string from, Amount amount) => new()
        {
            ErsReference = default,
            Kind = kind,
            At = clock.GetUtcNow(),
            ResellerId = caller.Reseller.Id,
            TerminalId = caller.Terminal?.Id,
            Sender = sides.Sender.Key,
            SenderAccountType = from,
            Receiver = sides.Receiver.Key,
            Amount = amount,
        };

    /// <summary>Saves the order and its movements, unless the sender has less.</summary>
    private async ValueTask<Outcome<CarriedOutOrder>> Carry(
        MoneyOrder begun,
        (Principal Sender, Principal Receiver) sides,
        IReadOnlyList<(AccountId To, Amount Amount)> targets,
        Func<ValueTask<PrincipalWithAccounts>> showReceiver)
    {
        var from = Account(begun.Sender, begun.SenderAccountType, begun.Amount.Currency);
        var saved = await Race.Run<MoneyOrder>(async () =>
        {
            var balance = await MoneyAccounts.Balance(store, from);
            if (balance.Value < begun.Amount.Value)
                return ResultCode.RejectedAmount.Because($"{Capital(sides.Sender.Key)} has {balance}; {begun.Amount} are to be moved.");
            var now = clock.GetUtcNow();
            var order = begun with { ErsReference = references.NextErs(now), At = now };
            return Race.Saved(await store.Save(Entries(order, from, targets)), order);
        });
        if (!saved.Succeeded)
            return saved.Refusal;
        return new CarriedOutOrder(
            saved.Value, new(sides.Sender, [await MoneyAccounts.Hold(store, from)]), await showReceiver());
    }

    private static Changes Entries(MoneyOrder order, AccountId from, IReadOnlyList<(AccountId To, Amount Amount)> targets) => new()
    {
        Orders = [order],
        Openings =
        [
            .. targets.Select(target => target.To).Prepend(from)
                .Select(account => MoneyAccounts.Opening(account, order.At)).OfType<Movement>(),
        ],
        Movements =
        [
            .. targets.Select(target => new Movement(order.Kind, from, target.To, target.Amount, order.At, null)
            {
                Order = order.ErsReference,
            }),
        ],
        Messages = order.Receiver.Kind == PrincipalKind.Payer ? [new PayerMessage(order.Receiver.Id, order.At, Message(order))] : [],
    };

    private static string Message(MoneyOrder order) => order.Kind switch
    {
        MovementKind.Topup =>
            $"Your phone was topped up with {AmountText.Of(order.Amount)} ({order.ProductId}). Reference {order.ErsReference}.",
        MovementKind.Transfer => $"You have received {AmountText.Of(order.Amount)}. Reference {order.ErsReference}.",
        _ => $"You have received goods for {AmountText.Of(order.Amount)}. Reference {order.ErsReference}.",
    };

    private static string Capital(PrincipalKey key) => $"T{key.ToString()[1..]}";

    /// <summary>The receiver with its account, unless it is another reseller, whose money is not the caller's business.</summary>
    private async ValueTask<PrincipalWithAccounts> Show(Caller caller, Principal receiver, AccountId account) =>
        new(receiver, MoneyAccounts.AreSeenBy(caller, receiver) ? [await MoneyAccounts.Hold(store, account)] : []);

    private async ValueTask<IReadOnlyList<HeldAccount>> PhoneAccount(Principal phone, MoneyOrder order) =>
    [
        .. (await store.SumTopups(phone.Key.Id))
            .Where(sum => sum.AccountType == order.ReceiverAccountType && sum.Sum.Currency == order.Amount.Currency)
            .Select(sum => HeldAccount.OfPhone(phone, sum.AccountType, sum.Sum)),
    ];
}
