using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.ContractTests.Wire.Refusals;

/// <summary>
/// All that a call could leave behind: invoices with their revisions, history and receipts, terminals, periods, money,
/// notifications.
/// </summary>
internal static class Traces
{
    private const int All = 10_000;

    public static async Task<IReadOnlyList<string>> Of(IStore store)
    {
        var traces = new List<string>();
        foreach (var invoice in await store.ListInvoices(new(null, null, null, null, All)))
        {
            var (history, receipts) = (await store.ListHistory(invoice.Reference), await store.ListReceipts(invoice.Reference));
            traces.Add(
                $"{invoice.Reference}: revision {(await store.FindInvoice(invoice.Reference))!.Revision}, "
                    + $"{history.Count} events, {receipts.Count} receipts");
        }

        traces.AddRange((await store.ListTerminals()).Select(terminal => terminal.ToString()));
        traces.AddRange((await store.ListAccounts(null, null)).Select(held => $"{held.Account}: {held.Minor}"));
        traces.AddRange((await store.ListOrders(All)).Select(order => order.ToString()));
        traces.AddRange(
            (await store.ListPayers()).Select(payer => $"{payer.Id}: {payer.RegistrationReference}, open: {payer.AccountOpen}"));
        traces.AddRange(
            (await store.ListResellers()).SelectMany(reseller => reseller.Users.Select(user => $"{user.UserId}: {user.Password.Hash}")));
        traces.AddRange((await store.ListNotifications(null, All)).Select(notification => notification.Id));
        foreach (var reseller in await store.ListResellers())
            traces.Add($"{reseller.Id}: {await store.FindLastPeriod(reseller.Id, null)}");
        foreach (var terminal in await store.ListTerminals())
            traces.Add($"{terminal.Id}: {await store.FindLastPeriod(terminal.ResellerId, terminal.Id)}");
        return traces;
    }
}
