using SeqrSandbox.Core.Certification;
using SeqrSandbox.Core.Journal;
using SeqrSandbox.Simulator.Sandboxes;

namespace SeqrSandbox.Simulator.Certification;

/// <summary>Looks at a sandbox's journal as a certification does.</summary>
internal sealed class Certifier(FactReader read, TimeProvider wall)
{
    // Bodies are looked at and let go of: so many are in memory at once.
    private const int AtOnce = 200;

    /// <param name="after">Only entries after the one with this id count.</param>
    public async Task<Record> Look(Sandbox sandbox, CertificationPlan plan, long after)
    {
        var facts = new List<Fact>();
        while (true)
        {
            var page = await sandbox.Journal.List(new() { After = after, OldestFirst = true, WithBodies = true, Limit = AtOnce });
            facts.AddRange(page.Where(entry => entry.Kind != EntryKind.ClockChange).Select(entry => read(entry)));
            if (page.Count < AtOnce)
                return plan.Look(facts, sandbox.Clock.GetUtcNow(), wall.GetUtcNow());
            after = page[^1].Id;
        }
    }
}
