using Microsoft.Extensions.Options;

namespace Reference.Client.Tills;

/// <summary>The options of a shop's tills.</summary>
public sealed class TillOptions
{
    /// <summary>The reseller user that registers tills. Required.</summary>
    public SeqrCredentials? Reseller { get; set; }

    /// <summary>
    /// The directory of the files of tills (with their passwords), sales and journals, unless other stores are
    /// registered.
    /// </summary>
    public string Directory { get; set; } = "tills";

    /// <summary>The options of polling.</summary>
    public PollOptions Polls { get; } = new();

    /// <summary>
    /// Answers the cards that a payer offers, and may change the bill. It is called while the payer waits, and called
    /// again if the answer may not have reached SEQR. The default answers every card as unknown.
    /// </summary>
    public Func<Sale, IReadOnlyList<CustomerToken>, CancellationToken, Task<TokenAnswer>> AnswerTokens { get; set; } =
        (_, offered, _) => Task.FromResult(new TokenAnswer([.. offered.Select(TokenAnswer.Unknown)]));

    /// <summary>Called after each answered poll, for a screen or a log. It should return quickly; an exception ends the round.</summary>
    public Action<Sale> OnPolled { get; set; } = _ => { };
}

/// <summary>Checks the options and reports each error in one line.</summary>
internal sealed class TillOptionsValidator : IValidateOptions<TillOptions>
{
    public ValidateOptionsResult Validate(string? name, TillOptions options)
    {
        var wrong = Problems(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Problems(TillOptions o)
    {
        if (o.Reseller is not { Type: PrincipalType.ResellerUser, Id.Length: > 0, Password.Length: > 0 })
            yield return "TillOptions.Reseller must be a reseller user, with its password.";
        if (string.IsNullOrWhiteSpace(o.Directory))
            yield return "TillOptions.Directory must name a directory; it is empty.";
        foreach (var problem in o.Polls.Problems(nameof(TillOptions)))
            yield return problem;
    }
}
