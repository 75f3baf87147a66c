using System.Web;
using Npgsql;

namespace SeqrSandbox.Simulator.Storage.Postgres;

/// <summary>Where a PostgreSQL database is, as <c>postgres://user:password@host:port/database?option=value</c>.</summary>
/// <param name="Settings">What Npgsql connects with.</param>
internal sealed record PostgresAddress(NpgsqlConnectionStringBuilder Settings)
{
    private const int UsualPort = 5432;

    /// <summary>A description for people, without the password.</summary>
    public string Name => $"PostgreSQL, database {Settings.Database} at {Settings.Host}:{Settings.Port}";

    /// <param name="text">The address.</param>
    /// <param name="wrong">What is wrong with it; null if nothing is.</param>
    /// <returns>The address; null if it is none.</returns>
    public static PostgresAddress? Parse(string text, out string? wrong)
    {
        wrong = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("postgres" or "postgresql"))
            wrong = "an address such as postgres://user:password@host:5432/database";
        else if (url.AbsolutePath.Trim('/') is not { Length: > 0 } path || path.Contains('/'))
            wrong = "an address with the name of a database, such as postgres://user@host/database";
        else
            return Of(url, Uri.UnescapeDataString(path), out wrong);
        return null;
    }

    private static PostgresAddress? Of(Uri url, string database, out string? wrong)
    {
        wrong = null;
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host is { Length: > 0 } host ? host : "localhost",
            Port = url.Port > 0 ? url.Port : UsualPort,
            Database = database,
            ApplicationName = "seqr-sandbox",
            MaxAutoPrepare = 200,
            AutoPrepareMinUsages = 2,
            MaxPoolSize = 20,
            Timeout = 5,
            CommandTimeout = 15,
            KeepAlive = 10,
            IncludeFailedBatchedCommand = true,
        };
        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            settings.Password = Uri.UnescapeDataString(user[1]);
        var options = HttpUtility.ParseQueryString(url.Query);
        foreach (var name in options.AllKeys)
        {
            try
            {
                settings[name ?? ""] = options[name];
            }
            catch (Exception error) when (error is ArgumentException or FormatException or InvalidCastException or KeyNotFoundException)
            {
                // The message may show the value.
                wrong = $"an address whose option '{name}' Npgsql knows, with a fitting value";
                return null;
            }
        }

        return new(settings);
    }
}
