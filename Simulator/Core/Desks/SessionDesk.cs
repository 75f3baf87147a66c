using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks;

/// <summary>Visits of payers to external services, and what a service may ask about them.</summary>
public sealed class SessionDesk(IStore store, TimeProvider clock, ReferenceGenerator references)
{
    /// <summary>Begins a visit. Refusals: 52 no such payer, 38 no such service.</summary>
    public async ValueTask<Outcome<ClientSession>> Begin(
        string payerId, string serviceId, ImmutableArray<SessionParameter> parameters)
    {
        if (await store.FindPayer(payerId) is null)
            return PayerDesk.NoPayer(payerId);
        if (await store.FindPartner(PartnerKind.Service, serviceId) is null)
            return ResultCode.ReceiverPrincipalNotFound.Because($"There is no service '{Refusal.Quote(serviceId)}' in this sandbox.");
        return await Race.Run<ClientSession>(async () =>
        {
            var now = clock.GetUtcNow();
            var session = new ClientSession
            {
                Key = KeyOf(references.NextErs(now)),
                ServiceId = serviceId,
                PayerId = payerId,
                BegunAt = now,
                Parameters = parameters,
            };
            return Race.Saved(await store.Save(new() { Sessions = [Stored.New(session)] }), session);
        });
    }

    /// <summary>
    /// Who visits, for the merchant of the service. Refusal: 54 no such visit, or one to the service of another merchant.
    /// </summary>
    public async ValueTask<Outcome<SessionInfo>> Ask(Caller caller, string? key)
    {
        if (string.IsNullOrEmpty(key))
            return ResultCode.InvalidInvoiceReference.Because("The call has no key.");
        if (await store.FindSession(key) is not { Value: var session })
            return ResultCode.InvalidInvoiceReference.Because($"There is no session with the key {Refusal.Quote(key)} in this sandbox.");
        if (await MerchantOf(session) != caller.Reseller.Id)
            return ResultCode.InvalidInvoiceReference.Because(
                $"The session {key} is of the service {session.ServiceId}, which is not of the reseller {caller.Reseller.Id}.");
        return await store.FindPayer(session.PayerId) is { Value: var payer }
            ? new SessionInfo(session, payer)
            : ResultCode.InvalidInvoiceReference.Because($"The payer of the session {key} is gone.");
    }

    /// <summary>The payer leaves the service visited last. Null if there is none, or the payer has left it already.</summary>
    public async ValueTask<ClientSession?> Leave(string payerId)
    {
        var left = await Race.Run<ClientSession>(async () =>
        {
            if (await store.FindLastSession(payerId) is not { Value.Left: false } session)
                return ResultCode.InvalidInvoiceReference.Because($"The payer {payerId} visits no service.");
            var ended = session.With(session.Value with { Left = true });
            return Race.Saved(await store.Save(new() { Sessions = [ended] }), ended.Value);
        });
        return left.Value;
    }

    /// <summary>The visit during which a payer got an invoice: the latest one, if it is to the same merchant and began before.</summary>
    public async ValueTask<ClientSession?> During(Invoice invoice)
    {
        if (invoice.Payer is not { } payer || await store.FindLastSession(payer.PayerId) is not { Value: { Left: false } session }
            || session.BegunAt > invoice.SentAt)
            return null;
        return await MerchantOf(session) == invoice.ResellerId ? session : null;
    }

    private async ValueTask<string?> MerchantOf(ClientSession session) =>
        await store.FindPartner(PartnerKind.Service, session.ServiceId) is { Value: var service }
            ? (await store.FindTerminal(service.TerminalId))?.Value.ResellerId
            : null;

    /// <summary>Ten digits, a hyphen and eight digits, as in SEQR's example. It cannot be guessed from the one before.</summary>
    private static string KeyOf(ErsReference unique)
    {
        var digest = SHA256.HashData(Encoding.ASCII.GetBytes(unique.Value));
        var (first, second) = (BitConverter.ToUInt64(digest) % 10_000_000_000, BitConverter.ToUInt64(digest, 8) % 100_000_000);
        return string.Create(CultureInfo.InvariantCulture, $"{first:D10}-{second:D8}");
    }
}

/// <summary>A visit with its payer.</summary>
public sealed record SessionInfo(ClientSession Session, Payer Payer);
