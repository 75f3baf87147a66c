using System.Globalization;

namespace SeqrSandbox.Simulator.Storage;

/// <summary>Brings a database to the present schema, whose number SQLite keeps as user_version.</summary>
internal static class Schema
{
    public static void Migrate(Session session, string name)
    {
        var version = session.First("PRAGMA user_version", row => row.GetInt32(0));
        if (version > Migrations.Steps.Length)
        {
            throw new DatabaseException(
                $"The database {name} has schema {version}; this simulator knows schemas up to {Migrations.Steps.Length}. " +
                "Use a newer simulator, or another data directory.");
        }

        for (var step = version; step < Migrations.Steps.Length; step++)
        {
            session.Execute("BEGIN IMMEDIATE");
            session.Execute(Migrations.Steps[step]);
            session.Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {step + 1}"));
            session.Execute("COMMIT");
        }
    }
}
