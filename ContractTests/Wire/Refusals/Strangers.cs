using SeqrSandbox.ContractTests.Hosting;

namespace SeqrSandbox.ContractTests.Wire.Refusals;

/// <summary>Callers that no operation is carried out for, one for each code.</summary>
internal static class Strangers
{
    private static readonly (int Code, string Context)[] All =
    [
        (20, Message.ContextOf(Message.Shop, "wrong")),
        (21, Message.ContextOf(ExtraPrincipals.TerminalWithShortPassword, "123")),
        (29, Message.ContextOf("unknown_terminal")),
        (33, Message.ContextOf(ExtraPrincipals.BlockedTerminal)),
        (37, Message.ContextOfUser("nobody")),
    ];

    public static IEnumerable<int> Codes => All.Select(stranger => stranger.Code);

    /// <summary>Lets each of them call; yields what they are answered.</summary>
    public static async Task<IReadOnlyList<int>> Call(Func<string, Task<Result>> call)
    {
        List<int> codes = [];
        foreach (var (_, context) in All)
            codes.Add((await call(context)).Code);
        return codes;
    }
}
