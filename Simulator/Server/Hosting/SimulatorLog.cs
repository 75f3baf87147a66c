using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>The log's destination, format and level.</summary>
internal static class SimulatorLog
{
    /// <summary>The category that is logged at every start, whatever the level.</summary>
    public const string Start = "SeqrSandbox.Start";

    public static void AddSimulatorLog(this ILoggingBuilder logging, SimulatorOptions options)
    {
        logging.SetMinimumLevel(options.LogLevel);
        if (options.JsonLog)
            logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        logging.AddFilter(Start, options.Quiet ? options.LogLevel : LogLevel.Information);
        // It says something of each request at information. Below that it would still begin an activity for each.
        if (options.LogLevel > LogLevel.Information)
            logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // The caller reports a failed start in one line.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
