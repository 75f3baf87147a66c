using System.Globalization;
using SeqrSandbox.Core.Memory;

namespace SeqrSandbox.Simulator.Storage.Sqlite;

/// <summary>Brings a database to the present schema, whose number SQLite stores as user_version.</summary>
internal static class Schema
{
    public static void Migrate(Session session, string name, SchemaStep[] steps)
    {
        var version = session.First("PRAGMA user_version", row => row.GetInt32(0));
        if (version > steps.Length)
        {
            throw new StorageException(
                $"The database {name} has schema {version}; this simulator knows schemas up to {steps.Length}. " +
                "Use a newer simulator, or another data directory.");
        }

        for (var step = version; step < steps.Length; step++)
        {
            session.Execute("BEGIN IMMEDIATE");
            session.Execute(steps[step].Sql);
            steps[step].Convert?.Invoke(session);
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}"));
            session.Execute("COMMIT");
        }
    }
}

/// <summary>A step from one schema to the next.</summary>
/// <param name="Sql">The statements.</param>
/// <param name="Convert">Converts what SQL cannot, after the statements and in the same transaction; null if there is nothing.</param>
internal sealed record SchemaStep(string Sql, Action<Session>? Convert = null)
{
    public static implicit operator SchemaStep(string sql) => new(sql);
}
