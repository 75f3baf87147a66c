using Npgsql;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>Turns an error of PostgreSQL into one that says what to do about it.</summary>
internal static class PostgresFault
{
    /// <summary>Whether another save under the same key came first.</summary>
    public static bool IsTakenKey(PostgresException error) => error.SqlState == PostgresErrorCodes.UniqueViolation;

    /// <summary>Whether the database may answer again in a moment: it restarts, is being failed over, or has no free connection.</summary>
    public static bool MayPass(Exception error) => error switch
    {
        PostgresException { SqlState: var state } => state.StartsWith("57P", StringComparison.Ordinal)
            || state is PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.ReadOnlySqlTransaction,
        NpgsqlException => true,
        _ => false,
    };

    /// <summary>
    /// Whether a connection was lost while nobody used it: then Npgsql does not say why, but only that it is not open.
    /// </summary>
    public static bool IsLost(Exception error, NpgsqlConnection? connection) =>
        error is InvalidOperationException && connection is { State: not System.Data.ConnectionState.Open };

    /// <summary>What an error means for the operator. Any other, such as a mistake in a statement, is returned unchanged.</summary>
    /// <param name="error">The exception that was thrown.</param>
    /// <param name="name">The database's name for people.</param>
    public static Exception Explain(Exception error, string name) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.DiskFull } full => new StorageException(
            $"The disk is full: {name} cannot grow. Free some space; it goes on by itself then, and nothing that was answered is lost.", full)
        {
            State = "full",
        },
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } denied =>
            new StorageException($"{name} refuses the user or the password: {denied.MessageText}", denied),
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } missing =>
            new StorageException($"{name} cannot be opened: {missing.MessageText}. Create it with createdb.", missing),
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } denied =>
            new StorageException($"{name} cannot be used: {denied.MessageText}. Grant the user what it needs.", denied),
        PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } full =>
            new StorageException($"{name} has no free connection: {full.MessageText}. Raise max_connections, or lower MaxPoolSize.", full),
        PostgresException { SqlState: PostgresErrorCodes.ProtocolViolation } refused =>
            Pooler.Refusal(name, refused.MessageText, refused),
        PostgresException other when MayPass(other) => new StorageException($"{name} cannot be used now: {other.MessageText}", other),
        PostgresException => error,
        NpgsqlException => new StorageException($"{name} does not answer: {Innermost(error).Message}", error),
        _ => error,
    };

    /// <summary>A commit was cut off, and the database has not answered since.</summary>
    public static StorageException Unsure(string name, Exception error) => new(
        $"{name} was lost in the middle of a commit and does not answer: whether this was saved is not known. Ask for it when it is back.",
        error)
    {
        State = "unsure",
        LeavesDoubt = true,
    };

    private static Exception Innermost(Exception error) => error.InnerException is { } inner ? Innermost(inner) : error;
}
