using System.Runtime.CompilerServices;
using SeqrSandbox.Core.Certification;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>Looks at a sandbox's journal as a certification does.</summary>
internal sealed class Certifier(FactReader read, TimeProvider wall)
{
    private readonly ConditionalWeakTable<Sandbox, FactsSoFar> known = [];

    /// <param name="sandbox">Whose journal.</param>
    /// <param name="plan">What is looked for.</param>
    /// <param name="after">Only entries after the one with this id count.</param>
    public async Task<Record> Look(Sandbox sandbox, CertificationPlan plan, long after)
    {
        var facts = await known.GetValue(sandbox, look => new(look.Journal, read)).All();
        return plan.Look(facts.Where(fact => fact.Id > after), sandbox.Clock.GetUtcNow(), wall.GetUtcNow());
    }
}
