using System.Data.Common;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>
/// A database with rows, whichever engine keeps it. Statements are such as every engine understands; their parameters are $1, $2 …, in
/// order. Whatever fails for a reason that an operator can mend throws <see cref="StorageException"/>.
/// </summary>
internal interface IDatabase : IDisposable
{
    /// <summary>A description of where the data is, for people.</summary>
    string Name { get; }

    /// <summary>Whether other servers may use it at the same time.</summary>
    bool IsShared { get; }

    /// <summary>The first row; null (default) if there is none.</summary>
    ValueTask<T?> First<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values);

    ValueTask<IReadOnlyList<T>> All<T>(string sql, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values);

    /// <summary>Reads rows one by one, until one is the last that is wanted. The rest may have to be passed over: it should be small.</summary>
    ValueTask While(string sql, Func<DbDataReader, bool> read, params ReadOnlySpan<object?> values);

    /// <summary>
    /// Writes all statements and returns true; or none, and returns false, if one of them did not do what it was to do. It is answered
    /// after the commit.
    /// </summary>
    /// <param name="prepare">Gives the statements. Run by the one writer, after all earlier writes and before all later ones.</param>
    /// <param name="committed">Runs after the commit, before anyone is answered.</param>
    /// <param name="rolledBack">Runs when the statements are rolled back, to undo what preparing them changed outside the database. They
    /// may be prepared again after that.</param>
    Task<bool> Write(Func<IReadOnlyList<Statement>> prepare, Action? committed = null, Action? rolledBack = null);

    /// <summary>Why the database cannot be read, or written if the last write failed; null if it can.</summary>
    Task<StorageException?> Trouble();
}

/// <summary>A statement with its values, and what it has to do for the others to be kept.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Expected">How many rows it has to change, or to find; null if that may differ.</param>
/// <param name="IsQuery">Whether it finds rows and changes none.</param>
/// <param name="Values">The values of its parameters.</param>
internal readonly record struct Statement(string Sql, int? Expected, bool IsQuery, params object?[] Values)
{
    /// <summary>A statement that may change any number of rows.</summary>
    public static Statement Any(string sql, params object?[] values) => new(sql, null, false, values);

    /// <summary>A statement that changes one row, or else came too late.</summary>
    public static Statement One(string sql, params object?[] values) => new(sql, 1, false, values);

    /// <summary>A query that finds one row, or else what was decided no longer holds.</summary>
    public static Statement Finds(string sql, params object?[] values) => new(sql, 1, true, values);
}

internal static class DatabaseExtensions
{
    /// <inheritdoc cref="IDatabase.Write"/>
    public static Task<bool> Write(this IDatabase database, Statement statement, Action? committed = null) =>
        database.Write(() => [statement], committed);
}
