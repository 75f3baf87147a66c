using SeqrSandbox.Core.Bills;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Payers;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Terminals;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Payers;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Texts;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control;

/// <summary>The actions of a person with the app.</summary>
internal static class PayerActionEndpoints
{
    private const string CodeAllowed = "the text of an invoice's, a till's or a service's QR code, a seqr: link, R and the invoice "
        + "reference or Q and the SEQR id";

    public static void MapPayerActions(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/payers/{id}/scan", Scan);
        routes.MapPost("/payers/{id}/confirm", Confirm);
        routes.MapPost("/payers/{id}/cancel", Cancel);
        routes.MapPost("/payers/{id}/card", KeepCard);
    }

    private static async Task<IResult> Scan(Sandbox sandbox, string id, JsonInput body)
    {
        var code = body.Required("code", body.Parsed("code", text => text, CodeAllowed));
        if (body.Refusal() is { } refusal)
            return refusal;
        if (await sandbox.Payers.Find(id) is null)
            return PayerEndpoints.Unknown(id);
        if (await sandbox.Phone.Misread(id, code!) is { } mistake)
            return Problems.Member("code", $"is {Problems.Echo(code!)}; it has to be {CodeAllowed}. {mistake}");
        if (code == ServiceCode.Cancel)
            return await LeaveService(sandbox, id);
        if (ServiceCode.TryRead(code, out var service))
            return await ScanService(sandbox, id, service);
        if (!QrCode.TryReadInvoice(code, out var reference))
            return await ScanTill(sandbox, id, code);
        return await sandbox.ShowInvoice(reference.Value, await sandbox.Phone.Scan(id, code));
    }

    /// <summary>Scans the code of another service, such as a paper bill's.</summary>
    private static async Task<IResult> ScanService(Sandbox sandbox, string id, ServiceCode code)
    {
        var visit = await sandbox.Codes.Scan(id, code);
        return visit switch
        {
            { Succeeded: false } => new Problem(
                ProblemType.CodeRefused, "The code is not taken", StatusCodes.Status422UnprocessableEntity, visit.Refusal.Reason)
            { Member = "code" },
            { Value.Session: { } session } => Answer.Ok(await SessionView.Load(sandbox.Store, session)),
            _ => await sandbox.ShowInvoice(visit.Value.Bill!.Reference),
        };
    }

    /// <summary>Leaves an external service, as its page asks.</summary>
    private static async Task<IResult> LeaveService(Sandbox sandbox, string id) => await sandbox.Codes.LeaveService(id) is { } left
        ? Answer.Ok(await SessionView.Load(sandbox.Store, left))
        : new Problem(
            ProblemType.NothingScanned,
            "The payer visits no service",
            StatusCodes.Status409Conflict,
            $"Let the payer scan the code of an external service first: POST /sandbox/payers/{id}/scan.");

    /// <summary>Answers the bill at the till, or 202 with the waiting payer if there is none yet.</summary>
    private static async Task<IResult> ScanTill(Sandbox sandbox, string id, string? code)
    {
        QrCode.TryReadTill(code, out var seqrId);
        var visit = await sandbox.Phone.ScanTill(id, seqrId!);
        if (!visit.Succeeded)
            return Problems.NotFound("till with the SEQR id", seqrId!, "GET /sandbox/terminals");
        return visit.Value.Bill is { } bill
            ? await sandbox.ShowInvoice(bill.Reference)
            : Answer.Accepted(await PayerView.Load(sandbox, (await sandbox.Payers.Find(id))!));
    }

    private static async Task<IResult> Confirm(Sandbox sandbox, string id, JsonInput body)
    {
        var pin = body.Text("pin", longest: 20);
        var outcome = body.Choice<DebitOutcome>("outcome", Words.Plain) ?? DebitOutcome.Paid;
        var bill = Bill(body);
        return await Act(sandbox, id, body, bill, phone => phone.Confirm(id, pin, outcome, bill));
    }

    /// <summary>Declines the bill, or stops waiting at a till.</summary>
    private static async Task<IResult> Cancel(Sandbox sandbox, string id, JsonInput body)
    {
        var bill = Bill(body);
        if (body.Refusal() is { } refusal)
            return refusal;
        if (bill is null && await sandbox.Payers.Find(id) is { } payer && await sandbox.Phone.Leave(id))
            return Answer.Ok(await PayerView.Load(sandbox, payer));
        return await Act(sandbox, id, body, bill, phone => phone.Cancel(id, bill));
    }

    private static async Task<IResult> KeepCard(Sandbox sandbox, string id, JsonInput body)
    {
        var card = new LoyaltyCard(
            body.Text("reseller") ?? SeededPrincipals.Resellers[0].Id,
            body.Required("id", body.Text("id")) ?? "",
            body.Required("value", body.Text("value")) ?? "");
        if (body.Refusal() is { } refusal)
            return refusal;
        if (await sandbox.Payers.Find(id) is null)
            return PayerEndpoints.Unknown(id);
        var kept = await sandbox.Phone.KeepCard(id, card);
        return kept switch
        {
            { Succeeded: true } => Answer.Ok(await PayerView.Load(sandbox, kept.Value)),
            { Code: ResultCode.ReceiverPrincipalNotFound } => Problems.NotFound("reseller", card.ResellerId, "GET /sandbox/terminals"),
            _ => PayerEndpoints.Unknown(id),
        };
    }

    /// <summary>The bill named in the body; null means the one scanned last.</summary>
    private static InvoiceReference? Bill(JsonInput body) => body.Text("invoice", longest: 40) is { } reference ? new(reference) : null;

    /// <summary>Acts on a bill: the one named, or the one that the payer scanned last.</summary>
    private static async Task<IResult> Act(
        Sandbox sandbox,
        string id,
        JsonInput body,
        InvoiceReference? named,
        Func<Phone, ValueTask<Outcome<Invoice>>> act)
    {
        if (body.Refusal() is { } refusal)
            return refusal;
        if (await sandbox.Payers.Find(id) is null)
            return PayerEndpoints.Unknown(id);
        var outcome = await act(sandbox.Phone);
        if (outcome.Code == ResultCode.AuthenticationFailed)
            return new Problem(
                ProblemType.WrongPin,
                "The PIN is wrong",
                403,
                "The PIN is not this payer's; leave pin out to confirm with the right one.")
            { Member = "pin" };
        if (named is not null)
            return await sandbox.ShowInvoice(named.Value, outcome);
        return (outcome.Value ?? (await sandbox.Store.FindInvoiceScannedBy(id))?.Value) is { } bill
            ? await sandbox.ShowInvoice(bill.Reference, outcome)
            : new Problem(
                ProblemType.NothingScanned,
                "The payer has scanned nothing",
                409,
                $"Let the payer scan a code first: POST /sandbox/payers/{id}/scan.");
    }
}
