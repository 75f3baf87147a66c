using Microsoft.Extensions.Options;

namespace Reference.Client.Configuration;

/// <summary>Says in one line each what is wrong with the options. Lengths are those of SEQR's clientContext.</summary>
internal sealed class SeqrClientOptionsCheck : IValidateOptions<SeqrClientOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, SeqrClientOptions options)
    {
        var wrong = Problems(options).ToList();
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Problems(SeqrClientOptions o)
    {
        if (o.Endpoint is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            yield return $"SeqrClientOptions.Endpoint must be an absolute http or https URL; it is '{o.Endpoint}'.";
        else if (o.Endpoint.UserInfo.Length > 0)
            yield return "SeqrClientOptions.Endpoint must not carry a user or password; SEQR takes them as Credentials.";

        if (string.IsNullOrEmpty(o.Credentials?.Id) || string.IsNullOrEmpty(o.Credentials.Password))
            yield return "SeqrClientOptions.Credentials must name a terminal or reseller user, with its password.";
        if (string.IsNullOrWhiteSpace(o.ClientId))
            yield return "SeqrClientOptions.ClientId must be the company's name; it is missing.";
        if (o.ClientReference?.Invoke() is not { Length: > 0 and <= 32 })
            yield return "SeqrClientOptions.ClientReference must make a text of 1 to 32 characters.";
        if (o.Channel is not { Length: > 0 and <= 40 })
            yield return $"SeqrClientOptions.Channel must be 1 to 40 characters; it is '{o.Channel}'.";
        if (o.ClientComment is { Length: 0 or > 80 })
            yield return $"SeqrClientOptions.ClientComment must be 1 to 80 characters or null; it has {o.ClientComment.Length}.";
        if (o.Timeout < Shortest || o.Timeout > Longest)
            yield return $"SeqrClientOptions.Timeout must be between 1 s and 5 min; it is {o.Timeout}.";
    }
}
