using System.ComponentModel;
using System.Diagnostics;
using Npgsql;
using SeqrSandbox.ContractTests.Shared;

namespace SeqrSandbox.ContractTests.Postgres;

/// <summary>A PostgreSQL server of Debian's package, with its data in a folder of its own. It can be stopped and started again.</summary>
internal sealed class PostgresServer : IDisposable
{
    private static readonly Lazy<PostgresServer> Common =
        new(() => new PostgresServer("fsync=off", "full_page_writes=off", "synchronous_commit=off"));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TemporaryDirectory directory = new();
    private readonly string[] settings;
    private int databases;
    private bool isRunning;

    /// <param name="settings">Settings of postgresql.conf beside the usual ones, as name=value.</param>
    public PostgresServer(params string[] settings)
    {
        this.settings = settings;
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", directory.Path);
        RunAsPostgres("initdb", "-D", Data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C.UTF-8");
        Start();
    }

    private PostgresServer(PostgresServer primary)
    {
        settings = primary.settings;
        if (Environment.IsPrivilegedProcess)
            Run("chown", "postgres", directory.Path);
        RunAsPostgres(
            "pg_basebackup", "-h", "localhost", "-p", $"{primary.Port}", "-U", "postgres", "-D", Data, "-R", "-c", "fast",
            "-d", "application_name=standby");
        Start();
    }

    /// <summary>The one that most tests share. It does not survive a crash of the machine, and is fast.</summary>
    public static PostgresServer Shared => Common.Value;

    /// <summary>The folder of Debian's programs.</summary>
    private static string Programs { get; } =
        Directory.GetDirectories("/usr/lib/postgresql").OrderBy(path => path, StringComparer.Ordinal).LastOrDefault() is { } version
            ? Path.Combine(version, "bin")
            : throw new InvalidOperationException("PostgreSQL is not installed. Install the Debian package postgresql.");

    public int Port { get; } = FreePort.Find();

    private string Data => directory.File("data");

    /// <summary>A new and empty database.</summary>
    /// <returns>Its address, for <c>--database</c>.</returns>
    public string NewDatabase()
    {
        var name = $"test{Interlocked.Increment(ref databases)}";
        Execute("postgres", $"CREATE DATABASE {name}");
        return Address(name);
    }

    /// <param name="database">Its name.</param>
    /// <param name="port">The port of a proxy; null for the server's own.</param>
    public string Address(string database, int? port = null) => $"postgres://postgres@localhost:{port ?? Port}/{database}";

    /// <summary>Whether a transaction of a server has done its statements and is to be committed.</summary>
    public async Task<bool> IsAmidCommit(string database)
    {
        await using var source = NpgsqlDataSource.Create($"Host=localhost;Port={Port};Username=postgres;Database={database};Pooling=false");
        await using var command = source.CreateCommand(
            "SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'seqr-sandbox' "
                + "AND state = 'idle in transaction')");
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    public void Execute(string database, string sql)
    {
        using var source = NpgsqlDataSource.Create($"Host=localhost;Port={Port};Username=postgres;Database={database};Pooling=false");
        using var command = source.CreateCommand(sql);
        command.ExecuteNonQuery();
    }

    public void Start()
    {
        RunAsPostgres("pg_ctl", "-D", Data, "-w", "-t", "30", "-l", directory.File("data/log"), "-o", string.Join(' ', Options), "start");
        isRunning = true;
    }

    /// <summary>A copy that follows this one. From here on a commit waits until the copy has it too.</summary>
    public PostgresServer StartStandby()
    {
        var standby = new PostgresServer(this);
        Execute("postgres", "ALTER SYSTEM SET synchronous_standby_names = 'standby'");
        Execute("postgres", "SELECT pg_reload_conf()");
        return standby;
    }

    /// <summary>Makes a standby the server that is written to.</summary>
    public void Promote()
    {
        RunAsPostgres("pg_ctl", "-D", Data, "-w", "promote");
        Execute("postgres", "ALTER SYSTEM SET synchronous_standby_names = ''");
        Execute("postgres", "SELECT pg_reload_conf()");
    }

    /// <summary>Stops it as a crash does: nothing is finished.</summary>
    public void Crash()
    {
        RunAsPostgres("pg_ctl", "-D", Data, "-w", "-m", "immediate", "stop");
        isRunning = false;
    }

    public void Dispose()
    {
        if (isRunning)
            Crash();
        if (Environment.IsPrivilegedProcess)
            Run("chown", "-R", "root", directory.Path);
        directory.Dispose();
    }

    private IEnumerable<string> Options =>
        ["-p", $"{Port}", "-k", "''", "-c", "max_connections=300", "-c", "shared_buffers=64MB", .. settings.Select(setting => $"-c {setting}")];

    private static void RunAsPostgres(string program, params string[] arguments)
    {
        string path = Path.Combine(Programs, program);
        if (Environment.IsPrivilegedProcess)
            Run("runuser", ["-u", "postgres", "--", path, .. arguments]);
        else
            Run(path, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        try
        {
            // Nothing is read from it: the server that pg_ctl leaves behind would keep a pipe open.
            using var process = Process.Start(
                new ProcessStartInfo("/bin/sh", ["-c", "exec \"$0\" \"$@\" > /dev/null 2>&1 < /dev/null", program, .. arguments]))!;
            if (!process.WaitForExit(Patience) || process.ExitCode != 0)
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed.");
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} cannot be started ({missing.Message}).", missing);
        }
    }

    static PostgresServer() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (Common.IsValueCreated)
            Common.Value.Dispose();
    };
}
