using Microsoft.Extensions.Options;

namespace Reference.Client;

/// <summary>How to reach SEQR, and as whom. Checked when the client is made; a bad value is named in one line.</summary>
public sealed class SeqrClientOptions
{
    /// <summary>Where the service is, for instance <c>http://localhost:8080/soap/merchant/cashregister-2</c>. Required.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>Who calls. Required.</summary>
    public SeqrCredentials? Credentials { get; set; }

    /// <summary>The company's name, as SEQR's certification asks for. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// Makes the clientReference of a request, at most 32 characters. SEQR's certification asks for the calling system's name and
    /// version, which is the default; a factory may add what helps to find a request again.
    /// </summary>
    public Func<string> ClientReference { get; set; } =
        () => $"Reference.Client {typeof(SeqrClientOptions).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>What kind of system calls, at most 40 characters.</summary>
    public string Channel { get; set; } = "ClientWS";

    /// <summary>A free text for SEQR's log, at most 80 characters; left out by default.</summary>
    public string? ClientComment { get; set; }

    /// <summary>
    /// How long one request may take, between 1 s and 5 min. The default of 8 s leaves time for a second getPaymentStatus within the
    /// 20 s after which SEQR reverses a payment that nobody asked for.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(8);
}

/// <summary>Says in one line each what is wrong with the options. Lengths are those of SEQR's clientContext.</summary>
internal sealed class SeqrClientOptionsValidator : IValidateOptions<SeqrClientOptions>
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
