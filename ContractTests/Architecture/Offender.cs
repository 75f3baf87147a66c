using System.Data;
using System.Diagnostics;
using System.Net.Sockets;
using System.Xml.Linq;
using Microsoft.Data.Sqlite;
using SoapCore;

namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>
/// Breaks every rule of the architecture, so that the tests can show that they find each breach. Never called.
/// </summary>
internal static class Offender
{
    private static readonly Type Soap = typeof(SoapOptions);

    public static object?[] Instants =>
    [
        DateTime.Now, DateTime.UtcNow, DateTime.Today, DateTimeOffset.Now, DateTimeOffset.UtcNow, TimeProvider.System,
        Stopwatch.GetTimestamp(), Environment.TickCount, Environment.TickCount64,
    ];

    public static object?[] Randomness => [Guid.NewGuid(), Random.Shared];

    public static async IAsyncEnumerable<XName> Waits()
    {
        await Task.Delay(1);
        await Task.Delay(TimeSpan.Zero);
        Thread.Sleep(1);
        yield return "inside a state machine";
    }

    public static void Speaks(HttpClient http, Func<Socket> socket, List<DataTable[]> tables, Lazy<SqliteConnection> connection) =>
        Console.WriteLine((File.Exists("file"), http, socket, tables, connection, Soap));
}
