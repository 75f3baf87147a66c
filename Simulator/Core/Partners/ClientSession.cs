using System.Collections.Immutable;

namespace SeqrSandbox.Core.Partners;

/// <summary>A payer's visit to an external service, from the scan of its code.</summary>
public sealed record ClientSession
{
    /// <summary>The token that the service's pages get, and getClientSessionInfo takes.</summary>
    public required string Key { get; init; }

    /// <summary>The id of the service.</summary>
    public required string ServiceId { get; init; }

    public required string PayerId { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>The code's own parameters, in order.</summary>
    public ImmutableArray<SessionParameter> Parameters { get; init; } = [];

    /// <summary>Whether the payer left without paying.</summary>
    public bool Left { get; init; }

    /// <summary>
    /// The address that the app opens now: that of the order, or of the cancelling once the payer left; null if the service has none.
    /// </summary>
    public string? AddressNow(PartnerAddresses service) => With(Left ? service.Cancel : service.Order);

    /// <summary>An address of the service as its page gets it: with the token as fragment.</summary>
    /// <param name="url">The address; a fragment of its own is replaced.</param>
    /// <param name="after">What follows the token.</param>
    public string? With(string? url, string after = "") => url is null ? null : $"{url.Split('#')[0]}#{Key}{after}";
}

/// <summary>A parameter of a service's code.</summary>
public sealed record SessionParameter(string Name, string Value);
