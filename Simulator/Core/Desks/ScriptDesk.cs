using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Core.Results;
using SeqrSandbox.Core.Rules;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Core.Terminals;

namespace SeqrSandbox.Core.Desks;

/// <summary>
/// Finds the script of a call before it is carried out. A scenario named in the call takes precedence over that of the
/// call's invoice. A call about no invoice gets the named, the matching or the default scenario.
/// </summary>
public sealed class ScriptDesk(ISandboxMemory memory, InvoiceProcessor processor, ScenarioDesk scenarios)
{
    /// <summary>The script of a call; null if the call takes its ordinary course.</summary>
    public async ValueTask<Script?> Prepare(ScriptedCall call)
    {
        if (await FindInvoice(call) is not { } invoice)
            return await OfNoInvoice(call);
        if (scenarios.Named(call.Scenario) is { } named && named.Name != invoice.Plan?.Scenario.Name)
            return await OfNamed(call, invoice, named);
        var script = invoice.Plan is null ? null : await OfPlan(call, invoice);
        return IsUnknown(call) ? (script ?? new()) with { UnknownName = call.Scenario } : script;
    }

    /// <summary>
    /// What goes wrong with a createPurchase; null if nothing does. Before there is an invoice, the default scenario alone can be meant.
    /// </summary>
    /// <param name="code">The scanned code, whose posts are counted.</param>
    public async ValueTask<ScriptedPost?> OfPurchase(string code)
    {
        var (scenario, reason, _) = scenarios.Choose(null);
        if (!PostRules.Concern(scenario, PostKind.CreatePurchase))
            return null;
        var nth = await memory.ScriptedCalls.Next(new(scenario.Name, "createPurchase", code));
        return PostRules.Apply(scenario, reason, PostKind.CreatePurchase, nth, Chance.Seed(scenarios.Seed, scenario.Name, 0));
    }

    private async ValueTask<Script?> OfNoInvoice(ScriptedCall call)
    {
        var (scenario, reason, unknown) = call.Operation.Subject == OperationSubject.Bill
            ? await scenarios.Choose(call.Scenario, call.Subject)
            : scenarios.Choose(call.Scenario);
        if (!PlanRules.Acts(scenario))
            return unknown is null ? null : new() { UnknownName = unknown };
        var script = new Script { Scenario = scenario.Name, Reason = reason, UnknownName = unknown };
        return await Counted(script, scenario, call.Operation, $"{call.Subject.TerminalId} {call.Subject.ClientInvoiceId}", null);
    }

    private async ValueTask<Script?> OfNamed(ScriptedCall call, Invoice invoice, Scenario named)
    {
        // The invoice's status may be due to change now.
        var current = await processor.CatchUp(invoice.Reference) ?? invoice;
        var script = await Counted(
            new() { Scenario = named.Name, Reason = ScenarioReason.Named, Steps = current.Plan?.NextStep },
            named,
            call.Operation,
            current.Reference.Value,
            current.Status);
        if (current.Plan is not null)
            await Count(call.Operation, current, _ => script);
        return PlanRules.Acts(named) ? script : null;
    }

    private async ValueTask<Script?> OfPlan(ScriptedCall call, Invoice invoice)
    {
        var script = ByPlan(invoice, call.Operation);
        return CallRules.Concern(invoice.Plan!.Scenario, call.Operation)
            ? await Count(call.Operation, invoice, current => ByPlan(current, call.Operation))
            : script;
    }

    private static Script ByPlan(Invoice invoice, Operation operation)
    {
        var plan = invoice.Plan!;
        var script = new Script { Scenario = plan.Scenario.Name, Reason = plan.Reason, Steps = plan.NextStep };
        return CallRules.Apply(script, plan.Scenario, operation, plan.Calls.GetValueOrDefault(operation) + 1, invoice.Status, plan.Seed);
    }

    /// <summary>
    /// Counts a call on the invoice's plan, where the plan depends on it, and returns the script at that moment.
    /// </summary>
    private async ValueTask<Script?> Count(Operation operation, Invoice invoice, Func<Invoice, Script> scriptOf)
    {
        Script? script = null;
        await processor.Apply(
            stored => InvoiceLookup.Any(stored, invoice.Reference),
            (current, _) =>
            {
                script = scriptOf(current);
                var plan = current.Plan!;
                var matters = CallRules.Count(plan.Scenario, operation, plan.Calls.GetValueOrDefault(operation))
                    || (operation == InvoiceService.GetPaymentStatus && !script.CarriedOut && PlanRules.WaitsForPolls(plan));
                return ValueTask.FromResult(
                    matters ? Decision.To(new InvoiceEvent.CallCounted(operation, script.CarriedOut)) : Decision.To());
            });
        return script;
    }

    private async ValueTask<Script> Counted(
        Script script, Scenario scenario, Operation operation, string about, InvoiceStatus? status)
    {
        if (!CallRules.Concern(scenario, operation))
            return script;
        var call = await memory.ScriptedCalls.Next(new(scenario.Name, operation.Name, about));
        return CallRules.Apply(script, scenario, operation, call, status, Chance.Seed(scenarios.Seed, scenario.Name, 0));
    }

    private bool IsUnknown(ScriptedCall call) => call.Scenario is not null && scenarios.Named(call.Scenario) is null;

    /// <summary>Finds the caller's invoice that a call concerns, as the operation itself would.</summary>
    private async ValueTask<Invoice?> FindInvoice(ScriptedCall call) => call switch
    {
        { Caller.Terminal: { } terminal, InvoiceReference: { Length: > 0 } reference } =>
            (await InvoiceLookup.Own(memory.Store, terminal, reference)).Value?.Value,
        { Caller: { } caller, ErsReference: { Length: > 0 } reference } =>
            (await InvoiceLookup.Paid(memory.Store, caller, reference)).Value?.Value,
        { Caller.Terminal: { Kind: TerminalKind.CashRegister } till } when call.Operation == InvoiceService.GetPaymentStatus =>
            (await memory.Store.FindLatestInvoiceOf(till.Id))?.Value,
        _ => null,
    };
}

/// <summary>A merchant's call, reduced to what scenarios look at.</summary>
public readonly record struct ScriptedCall
{
    public required Operation Operation { get; init; }

    /// <summary>The caller; null for the operation without credentials.</summary>
    public required Caller? Caller { get; init; }

    /// <summary>The scenario that the call names.</summary>
    public string? Scenario { get; init; }

    public string? InvoiceReference { get; init; }

    public string? ErsReference { get; init; }

    /// <summary>The bill of a sendInvoice.</summary>
    public Subject Subject { get; init; }
}
