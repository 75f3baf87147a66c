using Npgsql;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>A server that shares the database.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Address">Where the others reach it.</param>
/// <param name="Slots">How many slots it is in charge of.</param>
internal sealed record Server(long Id, string Address, int Slots);

/// <summary>The first numbers of the advisory locks that servers hold. The second is the number of the slot or of the server.</summary>
internal static class Locks
{
    public const int OfSlots = 0x5E92;

    /// <summary>Of a server that is there.</summary>
    public const int OfServers = 0x5E93;

    public const string Held =
        "pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2 AND database = "
        + "(SELECT oid FROM pg_database WHERE datname = current_database())";
}

/// <summary>The servers that share a database, and what each is in charge of.</summary>
internal sealed class ServerList(NpgsqlDataSource source)
{
    /// <summary>Finds a row if a server is there.</summary>
    public static readonly string AnyServer =
        $"SELECT 1 FROM {Locks.Held} AND classid::bigint = {Locks.OfServers.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>The servers that are there, and the slots that are free.</summary>
    public async Task<(IReadOnlyList<Server> Servers, IReadOnlyList<int> Free)> Read() => (await Servers(), await Free());

    /// <summary>Where the server is that took charge of a slot last. It may be gone. Null if none did, or if that is not known now.</summary>
    public async Task<string?> AddressOf(int slot)
    {
        try
        {
            await using var command = source.CreateCommand(
                "SELECT servers.address FROM slots JOIN servers ON servers.id = slots.server WHERE slot = $1");
            Parameters.Add(command.Parameters, [slot]);
            return await command.ExecuteScalarAsync() as string;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private async Task<List<Server>> Servers()
    {
        List<Server> servers = [];
        await using var command = source.CreateCommand(
            $"WITH held AS (SELECT classid::bigint AS kind, objid::bigint AS number, pid FROM {Locks.Held}) "
                + "SELECT id, address, (SELECT count(*) FROM held AS slot WHERE slot.kind = $2 AND slot.pid = held.pid) "
                + "FROM servers JOIN held ON held.kind = $1 AND held.number = servers.id ORDER BY id");
        Parameters.Add(command.Parameters, [(long)Locks.OfServers, (long)Locks.OfSlots]);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            servers.Add(new(rows.GetInt64(0), rows.GetString(1), rows.GetInt32(2)));
        return servers;
    }

    private async Task<List<int>> Free()
    {
        List<int> free = [];
        await using var command = source.CreateCommand(
            $"SELECT number FROM generate_series(0, $2) AS number WHERE number NOT IN (SELECT objid::bigint FROM {Locks.Held} AND classid = $1)");
        Parameters.Add(command.Parameters, [(long)Locks.OfSlots, Ownership.Slots - 1]);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            free.Add(rows.GetInt32(0));
        return free;
    }
}
