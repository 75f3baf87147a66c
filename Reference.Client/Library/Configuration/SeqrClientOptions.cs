using Microsoft.Extensions.Options;

namespace Reference.Client;

/// <summary>
/// The address of SEQR and the caller. The client checks them when it is created and reports an invalid value in one
/// line.
/// </summary>
public sealed class SeqrClientOptions
{
    /// <summary>The service's address, for instance <c>http://localhost:8080/soap/merchant/cashregister-2</c>. Required.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>The caller's credentials. Required.</summary>
    public SeqrCredentials? Credentials { get; set; }

    /// <summary>The company's name, as SEQR's certification requires. Required.</summary>
    public string? ClientId { get; set; }

    /// <summary>
    /// Creates the clientReference of a request, at most 32 characters. SEQR's certification requires the calling
    /// system's name and version, which is the default. A factory may add text that helps to find a request.
    /// </summary>
    public Func<string> ClientReference { get; set; } =
        () => $"Reference.Client {typeof(SeqrClientOptions).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>The kind of calling system, at most 40 characters.</summary>
    public string Channel { get; set; } = "ClientWS";

    /// <summary>Free text for SEQR's log, at most 80 characters; not sent by default.</summary>
    public string? ClientComment { get; set; }

    /// <summary>
    /// The timeout of one request, between 1 s and 5 min. The default of 8 s leaves time for a second getPaymentStatus
    /// within 20 s. After that time SEQR reverses an unacknowledged payment.
    /// </summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(8);
}

/// <summary>Checks the options and reports each error in one line. The lengths are those of SEQR's clientContext.</summary>
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
