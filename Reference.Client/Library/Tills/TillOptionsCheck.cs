using Microsoft.Extensions.Options;

namespace Reference.Client.Tills;

/// <summary>Says in one line each what is wrong with the options.</summary>
internal sealed class TillOptionsCheck : IValidateOptions<TillOptions>
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
