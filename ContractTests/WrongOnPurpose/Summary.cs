using System.Text;
using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.WrongOnPurpose;

/// <summary>docs/what-catches-what.md, put together from what the guards said: the accepted snapshots of the tests.</summary>
/// <param name="simulators">The simulators that are wrong, with the ends of their snapshots' names.</param>
/// <param name="clients">The clients.</param>
internal sealed partial class Summary((string What, string Snapshot)[] simulators, (string What, string Snapshot)[] clients)
{
    private const string Beginning =
        """
        # What catches what

        The contract is guarded in several ways, and each sees something else. Here are simulators and clients that are wrong on purpose, with what each guard
        prints. The tests that make this file are `WhatCatchesWhatTests`: they stand between the two sides and change what is said. To accept a
        change, run them with `SEQR_ACCEPT_SNAPSHOTS=1`, and once more for this file.

        - **Pact**: the verifier before a wrong simulator, the mock behind a wrong client ([pacts.md](pacts.md)). It sees members and values that a client
          relies on. It does not see order, prefixes, additions and texts, and by design: a client has no business with them.
        - **Snapshot**: the stored messages beside the tests. It sees every letter of a message that there is, and knows nothing of one that never comes.
        - **Wire**: what the tests of the wire hold every answer to, beside its snapshot: the literal beginning and end that clients in the field cut at, and the
          schema of the WSDL, order included. It takes every code that is a number.
        - **Certification**: guided with the reference client behind the wrong simulator, and from the journal with a wrong client
          ([certification.md](certification.md)). It judges the merchant, not the simulator: it sees that a simulator is wrong only where the client cannot
          go on. The reference client reads members in any order and with any prefix, and asks for the status when a cancellation is refused. What
          SEQR only advises against is a finding and fails no check.


        """;

    private readonly StringBuilder text = new(Beginning.ReplaceLineEndings("\n"));

    public string Write()
    {
        foreach (var wrongs in new[] { simulators, clients })
        {
            var guards = Verdicts().Matches(Said(wrongs[0].Snapshot)).Select(verdict => verdict.Groups["guard"].Value).ToArray();
            text.Append($"| | {string.Join(" | ", guards)} |\n|---|{string.Concat(guards.Select(_ => "---|"))}\n");
            foreach (var (what, snapshot) in wrongs)
            {
                var verdicts = Verdicts().Matches(Said(snapshot)).Select(verdict => verdict.Groups["verdict"].Value);
                text.Append($"| {what} | {string.Join(" | ", verdicts)} |\n");
            }
            text.Append('\n');
        }

        foreach (var (what, snapshot) in simulators.Concat(clients))
            text.Append($"## {what}\n\n{Said(snapshot)}\n");
        return text.ToString();
    }

    private static string Said(string snapshot) =>
        File.ReadAllText(
            Path.Combine(Repository.Root, "ContractTests", "WrongOnPurpose", $"{nameof(WhatCatchesWhatTests)}.{snapshot}.verified.md"));

    [GeneratedRegex(@"^\*\*(?<guard>\w+)\*\*: (?<verdict>.*)\.$", RegexOptions.Multiline)]
    private static partial Regex Verdicts();
}
