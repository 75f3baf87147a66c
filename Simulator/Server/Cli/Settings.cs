using System.Globalization;
using SeqrSandbox.Simulator.Options;
using SeqrSandbox.Simulator.Scenarios.Reading;
using SeqrSandbox.Simulator.Storage.Postgres;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>The simulator's options: their names, and how their values are read.</summary>
internal static class Settings
{
    private const int MostSandboxes = 100_000;
    private const long Megabyte = 1024 * 1024;

    public static readonly Setting Urls = new("urls", "URL", "Where to listen; several with ';' between. Port 0 picks a free one.");
    public static readonly Setting Data = new("data", "DIR", "The directory of the database.");
    public static readonly Setting Database = new(
        "database",
        "URL",
        "A PostgreSQL database in place of the directory, which several servers may share: postgres://USER:PASSWORD@HOST:PORT/NAME.");
    public static readonly Setting Wait = new("wait", "DURATION", "How long a start waits for the PostgreSQL database.");
    public static readonly Setting PeerUrl = new(
        "peer-url",
        "URL",
        "Where the other servers of the PostgreSQL database reach this one. If not given: where it listens.");
    public static readonly Setting Cluster = new(
        "cluster", "NAME", "The name of the servers that share the PostgreSQL database. One with another name is refused.");
    public static readonly Setting Seed = new("seed", "N", "What random choices come from.");
    public static readonly Setting Scenario = new("scenario", "NAME", "The scenario of invoices that no other takes.");
    public static readonly Setting Scenarios = new(
        "scenarios", "DIR", "A directory of scenario files; changes are picked up. None, if not given.");
    public static readonly Setting VoucherReservation = new(
        "voucher-reservation", "DURATION", "How long a reserved voucher is kept for the till, by the sandbox's clock.");
    public static readonly Setting Quiet = new("quiet", "true|false", "Print nothing at start.");
    public static readonly Setting ReadyFile = new(
        "ready-file",
        "FILE",
        "A file that is there while calls are answered, with an address a line. None, if not given.");
    public static readonly Setting StopWithInput = new(
        "stop-with-input",
        "true|false",
        "Stop when the standard input ends, as it does when the program that holds its other end ends.");
    public static readonly Setting LogFormat = new(
        "log-format", "text|json", "How the log is written: for people, or a JSON object a line.");
    public static readonly Setting LogLevel = new(
        "log-level",
        "LEVEL",
        "What is logged: trace, debug, information, warning, error, critical or none, each with what is worse.");
    public static readonly Setting Engine = new(
        "engine", "direct|soapcore", "What dispatches SOAP calls: the simulator itself, or SoapCore. The answers are the same.");
    public static readonly Setting NoPages = new(
        "no-pages", "true|false", "Leave out the pages: only SOAP and the control API are served.");
    public static readonly Setting NotificationHosts = new(
        "notification-hosts",
        "HOSTS",
        "Hosts that notifications may go to, ',' between; '*.example.com' for the names below it. All, if not given.");
    public static readonly Setting Hosts = new(
        "hosts",
        "HOSTS",
        "Host names that the simulator is asked by, ',' between; pages there may change something too. If not given: "
            + "on this machine its own names, from elsewhere all.");
    public static readonly Setting MaxSandboxes = new(
        "max-sandboxes", "N", "How many sandboxes there may be beside the one without a name.");
    public static readonly Setting SandboxIdle = new(
        "sandbox-idle",
        "DURATION",
        "After how long without a call a sandbox with a name is removed. Never, if not given.");
    public static readonly Setting JournalEntries = new(
        "journal-entries", "N", "How many entries the journal of a sandbox keeps; 0 keeps none.");
    public static readonly Setting JournalMegabytes = new("journal-megabytes", "N", "How many megabytes the journal of a sandbox keeps.");
    public static readonly Setting JournalAge = new("journal-age", "DURATION", "How long the journal keeps an entry.");
    public static readonly Setting JournalFirst = new(
        "journal-first", "true|false", "Answer a call only when its entry is saved, so that none is missing after a crash. It is slower.");
    public static readonly Setting Token = new("token", "TOKEN", "The operator's bearer token, which the control API asks for.", HasFlag: false);

    public static readonly Setting[] All =
    [
        Urls, Data, Database, Wait, PeerUrl, Cluster, Seed, Scenario, Scenarios, VoucherReservation, Quiet, ReadyFile, StopWithInput, LogFormat,
        LogLevel, Engine, NoPages, Hosts, NotificationHosts, MaxSandboxes, SandboxIdle, JournalEntries, JournalMegabytes, JournalAge,
        JournalFirst, Token,
    ];

    /// <exception cref="StartException">A value is not allowed.</exception>
    public static SimulatorOptions Read(SettingSources sources)
    {
        var defaults = new SimulatorOptions();
        return new()
        {
            Urls = ReadUrls(sources),
            DataDirectory = ReadData(sources),
            Database = ReadDatabase(sources),
            DatabaseWait = sources.Read(Wait, ReadDays, defaults.DatabaseWait, "a duration from 1s to 365d, such as 30s"),
            PeerUrl = sources.Read(
                PeerUrl, ReadPeer, null, "an http URL with a host and a port, such as http://seqr-1:8080"),
            Cluster = sources.Read(
                Cluster, ReadName, defaults.Cluster, "a name of 1 to 40 small letters, digits and hyphens"),
            Seed = sources.Read(Seed, text => ReadNumber(text, int.MaxValue), defaults.Seed, "a whole number from 0 to 2147483647"),
            Scenario = sources.Read(
                Scenario,
                text => ScenarioName.Parse(text) is { IsRight: true } name ? name.Value : null,
                defaults.Scenario,
                "the name of a scenario"),
            ScenarioDirectory = sources.Read(Scenarios, text => Directory.Exists(text) ? text : null, null, "a directory that is there"),
            VoucherReservation = sources.Read(
                VoucherReservation, ReadDays, defaults.VoucherReservation, "a duration from 1s to 365d, such as 5m"),
            Quiet = sources.Read(Quiet, ReadSwitch, defaults.Quiet, "true or false"),
            ReadyFile = ReadReadyFile(sources),
            StopsWithInput = sources.Read(StopWithInput, ReadSwitch, defaults.StopsWithInput, "true or false"),
            JsonLog = sources.Read(LogFormat, text => Choose(text, ("text", false), ("json", true)), defaults.JsonLog, "text or json"),
            LogLevel = sources.Read(LogLevel, ReadLevel, defaults.LogLevel, "trace, debug, information, warning, error, critical or none"),
            UsesSoapCore = sources.Read(
                Engine, text => Choose(text, ("direct", false), ("soapcore", true)), defaults.UsesSoapCore, "direct or soapcore"),
            Pages = !sources.Read(NoPages, ReadSwitch, false, "true or false"),
            Hosts = sources.Read(Hosts, ReadHosts, defaults.Hosts, "host names, without scheme, port or path, with ',' between"),
            NotificationHosts = sources.Read(
                NotificationHosts,
                ReadHosts,
                defaults.NotificationHosts,
                "host names, without scheme, port or path, with ',' between"),
            MaxSandboxes = sources.Read(
                MaxSandboxes,
                text => ReadNumber(text, MostSandboxes),
                defaults.MaxSandboxes,
                $"a whole number from 0 to {MostSandboxes}"),
            SandboxIdle = sources.Read(SandboxIdle, ReadDays, TimeSpan.Zero, "a duration from 1s to 365d, such as 12h or 7d")
                is { Ticks: > 0 } idle ? idle : null,
            Journal = new(
                sources.Read(
                    JournalEntries,
                    text => ReadNumber(text, 10_000_000),
                    defaults.Journal.Entries,
                    "a whole number from 0 to 10000000"),
                sources.Read(
                    JournalMegabytes,
                    text => ReadNumber(text, 1_000_000),
                    (int)(defaults.Journal.Bytes / Megabyte),
                    "a whole number from 0 to 1000000") * Megabyte,
                sources.Read(JournalAge, ReadDays, defaults.Journal.Age, "a duration from 1s to 365d, such as 12h or 7d")),
            JournalFirst = sources.Read(JournalFirst, ReadSwitch, defaults.JournalFirst, "true or false"),
            Token = ReadToken(sources),
        };
    }

    public static string ReadUrls(SettingSources sources) =>
        sources.Read(
            Urls,
            ReadUrls,
            new SimulatorOptions().Urls,
            "an http or https URL with a host and a port, such as http://localhost:8080");

    public static string ReadData(SettingSources sources) =>
        sources.Read(Data, text => text.Length > 0 && !text.Contains('\0') ? text : null, "data", "a directory");

    public static string? ReadDatabase(SettingSources sources) =>
        sources.Read(
            Database,
            text => PostgresAddress.Parse(text, out _) is null ? null : text,
            null,
            "an address such as postgres://user:password@host:5432/name, with options that Npgsql knows",
            isSecret: true);

    private static string? ReadName(string text) =>
        text.Length is >= 1 and <= 40 && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            ? text
            : null;

    private static string? ReadPeer(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http", AbsolutePath: "/", Host.Length: > 0, Port: > 0 }
            ? url.GetLeftPart(UriPartial.Authority)
            : null;

    public static string? ReadReadyFile(SettingSources sources) =>
        sources.Read(ReadyFile, ReadFileName, null, "the name of a file in a directory that is there");

    public static string? ReadToken(SettingSources sources) =>
        sources.Read(
            Token,
            text => text.Length >= 8 && !text.Any(char.IsWhiteSpace) ? text : null,
            null,
            "at least 8 characters, no spaces",
            isSecret: true);

    // Kestrel does not pick one free port for both addresses of localhost, so port 0 uses the first of them.
    private static string ReadUrls(string text) => string.Join(';', ListenAddress.List(text)
        .Select(address => address is { Host: "localhost", Port: 0 } ? address with { Host = "127.0.0.1" } : address));

    private static Optional<int> ReadNumber(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most ? new(number) : default;

    private static Optional<TimeSpan> ReadDays(string text) =>
        DurationText.Parse(text) is { } idle && idle >= TimeSpan.FromSeconds(1) && idle <= TimeSpan.FromDays(365) ? new(idle) : default;

    private static Optional<bool> ReadSwitch(string text) => Choose(text, ("true", true), ("1", true), ("false", false), ("0", false));

    private static Optional<Microsoft.Extensions.Logging.LogLevel> ReadLevel(string text) =>
        Choose(text, [.. Enum.GetValues<Microsoft.Extensions.Logging.LogLevel>().Select(level => ($"{level}", level))]);

    private static Optional<T> Choose<T>(string text, params ReadOnlySpan<(string Word, T Value)> allowed)
        where T : struct
    {
        foreach (var (word, value) in allowed)
        {
            if (string.Equals(word, text, StringComparison.OrdinalIgnoreCase))
                return new(value);
        }

        return default;
    }

    private static string? ReadFileName(string text) =>
        text.Length > 0 && !text.Contains('\0') && !Directory.Exists(text)
            && Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(text)))
            ? Path.GetFullPath(text)
            : null;

    private static string[]? ReadHosts(string text)
    {
        var hosts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return hosts.All(IsHost) ? hosts : null;
    }

    private static bool IsHost(string host) =>
        Uri.CheckHostName(host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host) != UriHostNameType.Unknown;
}
