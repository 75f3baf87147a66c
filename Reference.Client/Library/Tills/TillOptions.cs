using Microsoft.Extensions.Options;

namespace Reference.Client.Tills;

/// <summary>How a shop's tills are set up.</summary>
public sealed class TillOptions
{
    /// <summary>The reseller user that registers tills. Required.</summary>
    public SeqrCredentials? Reseller { get; set; }

    /// <summary>Where tills (with their passwords), sales and journals are kept in files, unless other stores are registered.</summary>
    public string Directory { get; set; } = "tills";

    /// <summary>How a round of polls goes.</summary>
    public PollOptions Polls { get; } = new();

    /// <summary>
    /// Answers the cards that a payer offers, and may change the bill accordingly. It is asked while the payer waits, and asked again if the answer
    /// may not have reached SEQR. By default no card is known here.
    /// </summary>
    public Func<Sale, IReadOnlyList<CustomerToken>, CancellationToken, Task<TokenAnswer>> AnswerTokens { get; set; } =
        (_, offered, _) => Task.FromResult(new TokenAnswer([.. offered.Select(TokenAnswer.Unknown)]));

    /// <summary>Told of each poll that was answered, for a screen or a log. It should be quick, and what it throws ends the round.</summary>
    public Action<Sale> OnPolled { get; set; } = _ => { };
}

/// <summary>Says in one line each what is wrong with the options.</summary>
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
