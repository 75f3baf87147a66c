using System.Runtime.CompilerServices;
using SeqrSandbox.Core.Certification;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>Reads a sandbox's journal as a certification does.</summary>
internal sealed class Certifier(EventReader read, TimeProvider wall)
{
    private readonly ConditionalWeakTable<Sandbox, EventsSoFar> known = [];

    /// <param name="sandbox">The sandbox.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="after">Only entries after the one with this id count.</param>
    public async Task<CertificationRecord> Look(Sandbox sandbox, CertificationPlan plan, long after)
    {
        var events = await known.GetValue(sandbox, look => new(look.Journal, read)).All();
        return plan.Look(events.Where(seen => seen.Id > after), sandbox.Clock.GetUtcNow(), wall.GetUtcNow());
    }
}
