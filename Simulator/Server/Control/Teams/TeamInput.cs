using SeqrSandbox.Core.Teams;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http.Input;
using SeqrSandbox.Simulator.Views;

namespace SeqrSandbox.Simulator.Control.Teams;

/// <summary>What a call says of a team: the names of its sandboxes, and its quotas. What is left out is not bounded.</summary>
internal sealed record TeamInput(IReadOnlyList<NamePattern> Sandboxes, TeamQuotas Quotas)
{
    private const int Many = 10_000_000;
    private const int MostMegabytes = 1_000_000;
    private const int MostSandboxes = 100_000;

    /// <summary>Reads the members. What is wrong with them is in the body's refusal.</summary>
    public static TeamInput Read(JsonInput body)
    {
        var patterns = body.Required(
            "sandboxes", body.Texts("sandboxes", text => NamePattern.Parse(text) is not null, NamePattern.Allowed));
        if (patterns is [])
            body.Fault("sandboxes", "is empty; a team has one pattern at least, such as shop-*.");
        var quotas = body.Object("quotas");
        return new(
            [.. (patterns ?? []).Select(NamePattern.Parse).OfType<NamePattern>().Distinct()],
            quotas is null
                ? TeamQuotas.None
                : new(
                    quotas.Whole("sandboxes", 0, MostSandboxes),
                    quotas.Whole("journalEntries", 0, Many),
                    quotas.Whole("journalMegabytes", 0, MostMegabytes) * (long)TeamQuotasView.Megabyte,
                    quotas.Whole("callsPerSecond", 1, CallRate.Most)));
    }
}
