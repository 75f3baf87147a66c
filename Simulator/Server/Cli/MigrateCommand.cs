using System.CommandLine;
using SeqrSandbox.Simulator.Storage.Moving;
using SeqrSandbox.Simulator.Storage.Postgres;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// The command <c>migrate</c>: copies all data from one database to another, while no simulator works on either. Exit status 0, or 2 when
/// the copy cannot be made; then the target is as empty as before.
/// </summary>
internal static class MigrateCommand
{
    public static Command Make()
    {
        var from = End("--from", "Where the data is: a directory, or postgres://USER:PASSWORD@HOST:PORT/NAME.");
        var to = End("--to", "Where it is copied to: the same, without any data yet. A directory is made if it is not there.");
        var command = new Command("migrate", "Copy all data between SQLite and PostgreSQL, while no simulator works on it.") { from, to };
        command.SetAction(async (result, _) =>
        {
            var (source, target) = (Read(from, result), Read(to, result));
            using IMovingEnd reading =
                source.Address is { } there ? await PostgresEnd.Source(there) : SqliteEnd.Source(source.Directory);
            using IMovingEnd writing =
                target.Address is { } here ? await PostgresEnd.Target(here) : SqliteEnd.Target(target.Directory);
            var output = result.InvocationConfiguration.Output;
            var copied = Migration.Run(reading, writing);
            foreach (var table in copied)
                await output.WriteLineAsync($"{table.Table.Name,-17} {table.Rows,10} rows  sha256:{table.Digest}  equal");
            await output.WriteLineAsync($"Copied {copied.Sum(table => table.Rows)} rows from {source} to {target}.");
        });
        return command;
    }

    private static Option<string> End(string name, string description) =>
        new(name) { Description = description, HelpName = "DIR_OR_URL", Required = true };

    /// <exception cref="StartException">It is neither. What was given is not told, since it may contain a password.</exception>
    private static Place Read(Option<string> option, ParseResult result)
    {
        var text = result.GetRequiredValue(option);
        if (text.Length == 0 || text.Contains('\0'))
            throw new StartException($"{option.Name} must be a directory or the address of a PostgreSQL database: it is empty.");
        if (!text.Contains("://", StringComparison.Ordinal))
            return new(text, null);
        return PostgresAddress.Parse(text, out var wrong) is { } address
            ? new("", address)
            : throw new StartException($"{option.Name} must be a directory, or {wrong}.");
    }

    private sealed record Place(string Directory, PostgresAddress? Address)
    {
        public override string ToString() => Address?.Name ?? Directory;
    }
}
