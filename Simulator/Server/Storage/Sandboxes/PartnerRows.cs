using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Partners;
using SeqrSandbox.Simulator.Storage.Documents;

namespace SeqrSandbox.Simulator.Storage.Sandboxes;

/// <summary>The rows of partners, and of what payers began with them: visits to services, and bills that may be paid once.</summary>
internal static class PartnerRows
{
    public static void Save(List<Statement> statements, string sandbox, Changes changes)
    {
        foreach (var stored in changes.Partners)
            statements.Add(Save(sandbox, stored));
        foreach (var (partner, revision) in changes.RemovedPartners)
        {
            statements.Add(Statement.One(
                "DELETE FROM partners WHERE sandbox = $1 AND kind = $2 AND id = $3 AND revision = $4",
                sandbox,
                partner.Kind.ToString(),
                partner.Id,
                revision));
        }

        foreach (var stored in changes.Sessions)
            statements.Add(Save(sandbox, stored));
        foreach (var claim in changes.PaperBills)
            statements.Add(Save(sandbox, claim));
    }

    public static ValueTask<Stored<Partner>?> Find(IDatabase database, string sandbox, PartnerKind kind, string id) => database.First(
        "SELECT document, revision FROM partners WHERE sandbox = $1 AND kind = $2 AND id = $3",
        Rows.Stored<Partner>,
        sandbox,
        kind.ToString(),
        id);

    public static ValueTask<Stored<ClientSession>?> FindLastSession(IDatabase database, string sandbox, string payerId) => database.First(
        "SELECT document, revision FROM sessions WHERE sandbox = $1 AND payer = $2 ORDER BY begun DESC, rowid DESC LIMIT 1",
        Rows.Stored<ClientSession>,
        sandbox,
        payerId);

    public static async ValueTask<InvoiceReference?> FindPaperBill(
        IDatabase database, string sandbox, string issuer, string reference) => await database.First(
        "SELECT invoice FROM paper_bills WHERE sandbox = $1 AND issuer = $2 AND reference = $3",
        row => row.GetString(0),
        sandbox,
        issuer,
        reference) is { } invoice
        ? new(invoice)
        : null;

    private static Statement Save(string sandbox, Stored<Partner> stored)
    {
        var partner = stored.Value;
        var document = StoredJson.Write(partner);
        return stored.Revision == 0
            ? Statement.One(
                "INSERT INTO partners (sandbox, kind, id, revision, document) VALUES ($1, $2, $3, 1, $4)",
                sandbox,
                partner.Kind.ToString(),
                partner.Id,
                document)
            : Statement.One(
                "UPDATE partners SET revision = revision + 1, document = $4 WHERE sandbox = $1 AND kind = $2 AND id = $3 AND revision = $5",
                sandbox,
                partner.Kind.ToString(),
                partner.Id,
                document,
                stored.Revision);
    }

    private static Statement Save(string sandbox, Stored<ClientSession> stored)
    {
        var session = stored.Value;
        return stored.Revision == 0
            ? Statement.One(
                "INSERT INTO sessions (sandbox, id, revision, payer, begun, document) VALUES ($1, $2, 1, $3, $4, $5)",
                sandbox,
                session.Key,
                session.PayerId,
                session.BegunAt.UtcTicks,
                StoredJson.Write(session))
            : Saving.Save(sandbox, "sessions", session.Key, stored);
    }

    private static Statement Save(string sandbox, PaperBillClaim claim) => claim.Former is { } former
        ? Statement.One(
            "UPDATE paper_bills SET invoice = $4 WHERE sandbox = $1 AND issuer = $2 AND reference = $3 AND invoice = $5",
            sandbox,
            claim.Issuer,
            claim.Reference,
            claim.Invoice.Value,
            former.Value)
        : Statement.One(
            "INSERT INTO paper_bills (sandbox, issuer, reference, invoice) VALUES ($1, $2, $3, $4)",
            sandbox,
            claim.Issuer,
            claim.Reference,
            claim.Invoice.Value);
}
