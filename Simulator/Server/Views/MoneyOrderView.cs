using SeqrSandbox.Core.Ledger;
using SeqrSandbox.Core.Principals;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Views;

/// <summary>A transfer, a top-up or a purchase that was carried out. Terminal is null if a user called.</summary>
internal sealed record MoneyOrderView(
    string ErsReference, string Kind, DateTimeOffset Time, string Reseller, string? Terminal, OrderSideView Sender, OrderSideView Receiver,
    string? Product, MoneyView Amount, IReadOnlyList<OrderRowView> Rows)
{
    public static MoneyOrderView Of(MoneyOrder order) => new(
        order.ErsReference.Value,
        Words.Wire(order.Kind),
        order.At,
        order.ResellerId,
        order.TerminalId,
        OrderSideView.Of(order.Sender, order.SenderAccountType),
        OrderSideView.Of(order.Receiver, order.ReceiverAccountType),
        order.ProductId,
        MoneyView.Of(order.Amount),
        [.. order.Rows.Select(row => new OrderRowView(row.ProductId, row.Count, MoneyView.Of(row.Amount)))]);
}

/// <summary>A payer or a reseller, with the type of its account that money left or reached.</summary>
internal sealed record OrderSideView(string Kind, string Id, string? Account)
{
    public static OrderSideView Of(PrincipalKey key, string? account) => new(Words.Wire(key.Kind), key.Id, account);
}

/// <summary>Pieces of one product in a purchase, and what they cost together.</summary>
internal sealed record OrderRowView(string Product, int Count, MoneyView Amount);

/// <summary>An account of the books: its kind, its owner, and what it holds.</summary>
internal sealed record LedgerAccountView(string Kind, string Owner, MoneyView Balance)
{
    public static LedgerAccountView Of((AccountId Account, long Minor) held) => new(
        Words.Wire(held.Account.Kind), held.Account.Owner, MoneyView.Of(Core.Money.Amount.OfMinor(held.Minor, held.Account.Currency)));
}
