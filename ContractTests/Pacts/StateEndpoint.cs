using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using SeqrSandbox.ContractTests.Endpoints;

namespace SeqrSandbox.ContractTests.Pacts;

/// <summary>Makes a state of a provider; yields the names of what it made, or null if there is no such state.</summary>
internal delegate Task<IReadOnlyDictionary<string, string>?> EnterState(string state);

/// <summary>
/// Where the verifier says which state an interaction starts from. What it does not know it keeps, because the
/// verifier's report does not name it.
/// </summary>
internal sealed class StateEndpoint : IAsyncDisposable
{
    private readonly LoopbackServer server;
    private readonly EnterState enter;
    private readonly List<string> missing = [];

    private StateEndpoint(LoopbackServer server, EnterState enter) => (this.server, this.enter) = (server, enter);

    public Uri Address => server.Address;

    /// <summary>States that were asked for in vain.</summary>
    public IReadOnlyCollection<string> Missing => missing;

    /// <summary>How many interactions asked for a state: none, when the verifier had nothing to verify.</summary>
    public int Asked { get; private set; }

    /// <summary>Why a state could not be entered at a given endpoint.</summary>
    public LeftOutException? LeftOut { get; private set; }

    /// <summary>Why a state could not be made: the provider did not do what making it takes.</summary>
    public string? Failure { get; private set; }

    public static async Task<StateEndpoint> Start(EnterState enter)
    {
        StateEndpoint endpoint = null!;
        endpoint = new(await LoopbackServer.Start(http => endpoint.Serve(http)), enter);
        return endpoint;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task Serve(HttpContext http)
    {
        using var change = await JsonDocument.ParseAsync(http.Request.Body);
        var state = change.RootElement.GetProperty("state").GetString()!;
        Asked++;
        var made = await Enter(state);
        if (made is null)
        {
            if (LeftOut is null && Failure is null)
                missing.Add(state);
            // Of anything else the verifier thinks that another attempt may help, for two minutes.
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = "application/json";
        await http.Response.WriteAsync(JsonSerializer.Serialize(made));
    }

    private async Task<IReadOnlyDictionary<string, string>?> Enter(string state)
    {
        try
        {
            return await enter(state);
        }
        catch (LeftOutException leftOut)
        {
            LeftOut = leftOut;
            return null;
        }
        catch (Exception error)
        {
            Failure = $"The provider could not be brought into the state '{state}': {error.Message}";
            return null;
        }
    }
}
