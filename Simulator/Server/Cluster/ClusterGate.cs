using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using SeqrSandbox.Core.Memory;
using SeqrSandbox.Simulator.Access;
using SeqrSandbox.Simulator.Http;
using SeqrSandbox.Simulator.Sandboxes;
using SeqrSandbox.Simulator.Storage.Postgres;

namespace SeqrSandbox.Simulator.Cluster;

/// <summary>
/// Lets a request in if this server is in charge of its sandbox, and otherwise hands it to the server that is. It comes first: the other
/// server sees the request as the caller sent it.
/// </summary>
internal sealed class ClusterGate(
    RequestDelegate next,
    PostgresStorage storage,
    SlotGate slots,
    Peers peers,
    ClusterService service,
    Forwarder forwarder,
    SandboxDirectory sandboxes)
{
    /// <summary>How long a request waits for a server to be in charge.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(30);

    private readonly Ownership ownership = storage.Ownership;
    private readonly byte[] secret = Encoding.UTF8.GetBytes(storage.Secret);
    private readonly ConcurrentDictionary<int, string> addresses = [];

    public async Task InvokeAsync(HttpContext context)
    {
        // What a server tells of itself, whatever the state of the database.
        if (context.Request.Path == ControlAccess.Metrics || context.Request.Path == ControlAccess.Health)
        {
            await next(context);
            return;
        }

        var isPeer = PeerCall.Restore(context, secret);
        var slot = Ownership.SlotOf(NameOf(context.Request.Path.Value ?? ""));
        if (!await TryServe(context, slot))
            await (isPeer ? ServePeer(context, slot) : ServeSomewhere(context, slot));
    }

    /// <summary>The sandbox that a request is about. Making and removing one is up to the server that is in charge of it.</summary>
    private static string NameOf(string path)
    {
        const string Sandboxes = "/sandboxes/";
        var mark = SandboxAddress.MarkOf(path);
        var rest = mark is null ? path : path.IndexOf('/', mark.Length) is var end && end < 0 ? "" : path[end..];
        if (rest.StartsWith(Sandboxes, StringComparison.OrdinalIgnoreCase))
            return Uri.UnescapeDataString(rest[Sandboxes.Length..].TrimEnd('/'));
        return mark is null ? SandboxName.Root : path[mark.Length..(path.Length - rest.Length)];
    }

    private async Task<bool> TryServe(HttpContext context, int slot)
    {
        if (ownership.EpochOf(slot) != 0 && !ownership.HasLease && !await ownership.WaitForLease(slot))
            return false;
        var epoch = slots.Enter(slot);
        if (epoch == 0)
            return false;
        try
        {
            context.Response.OnStarting(async () =>
            {
                // A process that was stopped for a while may have lost its slots without knowing yet.
                if ((!ownership.HasLease && !await ownership.WaitForLease(slot)) || ownership.EpochOf(slot) != epoch)
                    context.Abort();
            });
            await using var leaving = IsStream(context.Request)
                ? slots.Leaving(slot).Register(context.Abort)
                : default;
            await LearnOfOthers(context.Request.Path.Value ?? "");
            await next(context);
        }
        finally
        {
            slots.Exit(slot);
        }

        return true;
    }

    /// <summary>Whether the answer never ends by itself, whatever the caller says that it accepts.</summary>
    private static bool IsStream(HttpRequest request) =>
        request.Path.Value is { } path
        && (path.EndsWith("/journal/stream", StringComparison.OrdinalIgnoreCase)
            || path.EndsWith("/pages/live", StringComparison.OrdinalIgnoreCase));

    /// <summary>What the control API says of sandboxes is what all servers have made of them.</summary>
    private async ValueTask LearnOfOthers(string path)
    {
        if (!path.Contains("/sandbox", StringComparison.OrdinalIgnoreCase))
            return;
        try
        {
            await sandboxes.Refresh(atOnce: path.Contains("/sandboxes", StringComparison.OrdinalIgnoreCase));
        }
        catch (StorageException)
        {
            // Whoever needs the database says so in the answer.
        }
    }

    /// <summary>The other server was told that this one is in charge, or is to be.</summary>
    private async Task ServePeer(HttpContext context, int slot)
    {
        if (await service.TryClaim(slot) && await TryServe(context, slot))
            return;
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.Headers[PeerCall.NotInCharge] = "1";
    }

    private async Task ServeSomewhere(HttpContext context, int slot)
    {
        var began = Stopwatch.GetTimestamp();
        await Forwarder.Keep(context);
        var isGone = false;
        while (true)
        {
            if (await Server(slot) is { } other && other != storage.Reached)
            {
                var result = await forwarder.Send(context, other, storage.Secret, peers.WhenGone(other));
                if (result == Forwarded.Answered)
                    return;
                addresses.TryRemove(new(slot, other));
                if (result == Forwarded.Unknown)
                {
                    // It may have been carried out. The caller sees what it would see of a server that died.
                    context.Abort();
                    return;
                }

                isGone = true;
            }

            // After the database was away, the server that had the slot may come back a moment later than this one.
            if (isGone || ownership.IsSettled)
                await service.TryClaim(slot);
            if (await TryServe(context, slot))
                return;
            if (Stopwatch.GetElapsedTime(began) > Patience || context.RequestAborted.IsCancellationRequested)
                break;
            await Task.Delay(Step);
            addresses.TryRemove(slot, out _);
        }

        await Problems.NoServer().ExecuteAsync(context);
    }

    private async ValueTask<string?> Server(int slot)
    {
        if (slots.HandedTo(slot) is { } handed)
            return handed;
        if (addresses.TryGetValue(slot, out var known) && peers.IsThere(known))
            return known;
        // One that is gone has the slot until another claims it.
        if (await storage.Servers.AddressOf(slot) is not { } told || peers.IsGone(told))
            return null;
        addresses[slot] = told;
        return told;
    }
}
