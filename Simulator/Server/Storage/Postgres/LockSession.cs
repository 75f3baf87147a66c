using Npgsql;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>
/// The session in which a server holds its advisory locks: one of its own number, which says that it is there, and one for each slot that
/// it is in charge of. What the locks mean is decided by <see cref="Ownership"/>.
/// </summary>
internal sealed class LockSession(NpgsqlConnection connection) : IAsyncDisposable
{
    private const string Unlocking = "SELECT pg_advisory_unlock($1, $2)";

    /// <inheritdoc cref="PostgresFault.IsLost"/>
    public bool IsLost(Exception error) => PostgresFault.IsLost(error, connection);

    /// <summary>
    /// Forgets other servers that are gone. The rows of those that had slots stay: after the database was away, they come back later than
    /// others.
    /// </summary>
    public Task ForgetGoneServers(long except) => Execute(
        "DELETE FROM servers WHERE id <> $1 AND id NOT IN (SELECT server FROM slots) AND id NOT IN "
            + "(SELECT objid::bigint FROM pg_locks WHERE locktype = 'advisory' AND classid = $2 AND granted)",
        except,
        (long)Locks.OfServers);

    /// <summary>A number that no server has had.</summary>
    public async Task<long> NextNumber() => (long)(await Execute("SELECT nextval(pg_get_serial_sequence('servers', 'id'))"))!;

    /// <summary>Tells the other servers where this one is reached.</summary>
    public Task Introduce(long number, string address) => Execute(
        "INSERT INTO servers (id, address, version, started) OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, $4) ON CONFLICT (id) DO NOTHING",
        number,
        address,
        Options.ProductVersion.Text,
        DateTimeOffset.UtcNow.UtcTicks);

    public Task LockServer(long number) => Execute("SELECT pg_advisory_lock($1, $2)", Locks.OfServers, (int)number);

    public Task UnlockServer(long number) => Execute(Unlocking, Locks.OfServers, (int)number);

    public Task UnlockSlot(int slot) => Execute(Unlocking, Locks.OfSlots, slot);

    /// <summary>Locks those of the slots that no other session has locked, and leaves their epochs as they are.</summary>
    public async Task<IReadOnlySet<int>> TryLock(int[] slots) => (await Read(
        "WITH tried AS MATERIALIZED (SELECT slot, pg_try_advisory_lock($1, slot) AS got FROM unnest($2) AS slot) "
            + "SELECT slot, 0::bigint FROM tried WHERE got",
        Locks.OfSlots,
        slots)).Keys.ToHashSet();

    public Task<Dictionary<int, long>> Epochs(int[] slots) => Read("SELECT slot, epoch FROM slots WHERE slot = ANY($1)", slots);

    /// <summary>Locks those of the slots that no other session has locked, and raises their epochs.</summary>
    /// <returns>The new epochs.</returns>
    public async Task<Dictionary<int, long>> Claim(int[] slots, long server)
    {
        try
        {
            return await Read(
                "WITH held AS MATERIALIZED (SELECT slot, pg_try_advisory_lock($1, slot) AS got FROM unnest($2) AS slot) "
                    + "INSERT INTO slots (slot, epoch, server) SELECT slot, 1, $3 FROM held WHERE got "
                    + "ON CONFLICT (slot) DO UPDATE SET epoch = slots.epoch + 1, server = excluded.server RETURNING slot, epoch",
                Locks.OfSlots,
                slots,
                server);
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            // A commit of the server that was in charge is still under way: PostgreSQL ends it, and then the slot can be claimed.
            foreach (var slot in slots)
                await UnlockSlot(slot);
            Dictionary<int, long> claimed = [];
            if (slots.Length == 1)
                return claimed;
            foreach (var slot in slots)
            {
                foreach (var (one, epoch) in await Claim([slot], server))
                    claimed.Add(one, epoch);
            }

            return claimed;
        }
    }

    /// <summary>The database's clock.</summary>
    public async Task<DateTimeOffset> Now() => DateTimeOffset.UnixEpoch.AddTicks(
        (long)((decimal)(await Execute("SELECT extract(epoch FROM clock_timestamp())"))! * TimeSpan.TicksPerSecond));

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private async Task<Dictionary<int, long>> Read(string sql, params object?[] values)
    {
        Dictionary<int, long> read = [];
        await using var command = new NpgsqlCommand(sql, connection);
        Parameters.Add(command.Parameters, values);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            read[rows.GetInt32(0)] = rows.GetInt64(1);
        return read;
    }

    private async Task<object?> Execute(string sql, params object?[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        Parameters.Add(command.Parameters, values);
        return await command.ExecuteScalarAsync();
    }
}
