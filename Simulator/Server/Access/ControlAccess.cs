using System.Net.Http.Headers;
using System.Security.Cryptography;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Access;

/// <summary>
/// Tells by the token who calls: the operator, a team, or somebody unknown. As long as there is no token at all, neither
/// the operator's nor a team's, everybody is the operator.
/// </summary>
internal sealed class ControlAccess(SimulatorOptions options, TeamRegistry teams)
{
    /// <summary>The name of the cookie in which a browser keeps the token.</summary>
    public const string Cookie = "seqr-sandbox-token";

    /// <summary>Where Prometheus reads the metrics, with the operator's token like others.</summary>
    public const string Metrics = "/metrics";

    /// <summary>Where agents find tools that call the control API.</summary>
    public const string Mcp = "/mcp";

    /// <summary>Where a server tells whether it works. Where several share a database, each tells of itself.</summary>
    public const string Health = "/sandbox/health";

    // Digests are compared because they have one length, so that the time taken reveals nothing about the token.
    private readonly byte[]? digest = options.Token is null ? null : TeamToken.Digest(options.Token);

    /// <summary>Whether no token is asked for.</summary>
    public bool IsOpen => digest is null && !HasTeams;

    /// <summary>Whether there are teams, each with a token of its own.</summary>
    public bool HasTeams => !teams.Current.Teams.IsEmpty;

    /// <summary>Whether there is an operator's token. Without one, teams would guard nothing.</summary>
    public bool HasOperator => digest is not null;

    /// <summary>
    /// Whether a path needs a token, as routing sees it, below a sandbox's name or not. This includes /sandboxes and
    /// any later path that begins alike.
    /// </summary>
    public static bool Guards(PathString path) =>
        path.Value?.StartsWith("/sandbox", StringComparison.OrdinalIgnoreCase) is true
        || (path.StartsWithSegments("/api") && !MerchantAddresses.AreMeant(path))
        || path.StartsWithSegments(Metrics)
        || path.StartsWithSegments(Mcp);

    /// <summary>Who makes a call of the control API.</summary>
    /// <remarks>Reading also accepts the cookie of a person who has signed in to the pages: a browser sends no header
    /// of its own, and the dashboard links here. Browsers send the cookie from this site alone (SameSite=Strict), which
    /// includes other ports of this host, but no foreign page can read the answer. Changes need the header, which no
    /// foreign page can send.</remarks>
    public ControlCaller Of(HttpRequest request) =>
        InHeader(request) is { IsKnown: true } caller ? caller : Reads(request.Method) ? InCookie(request) : ControlCaller.Unknown;

    /// <summary>Who opens a page or sends its form, which pages of other sites cannot.</summary>
    public ControlCaller OfPage(HttpRequest request) => InHeader(request) is { IsKnown: true } caller ? caller : InCookie(request);

    /// <summary>Whose token this is. Without any token, any text is the operator's.</summary>
    public ControlCaller Holder(string credentials)
    {
        var now = teams.Current;
        if (digest is null && now.Teams.IsEmpty)
            return ControlCaller.Operator;
        var given = TeamToken.Digest(credentials);
        if (digest is not null && CryptographicOperations.FixedTimeEquals(given, digest))
            return ControlCaller.Operator;
        TeamInUse? holder = null;
        foreach (var team in now.Teams)
        {
            // All are compared, whichever matches.
            if (CryptographicOperations.FixedTimeEquals(given, team.TokenDigest))
                holder = team;
        }

        return holder is null ? ControlCaller.Unknown : ControlCaller.Of(now, holder);
    }

    private ControlCaller InHeader(HttpRequest request)
    {
        if (IsOpen)
            return ControlCaller.Operator;
        return AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var given)
            && given is { Parameter: { } credentials }
            && string.Equals(given.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
                ? Holder(credentials)
                : ControlCaller.Unknown;
    }

    private ControlCaller InCookie(HttpRequest request) =>
        request.Cookies[Cookie] is { } kept ? Holder(kept) : ControlCaller.Unknown;

    private static bool Reads(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
}
