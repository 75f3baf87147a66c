using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>The log's destination, format and level.</summary>
internal static class SimulatorLog
{
    /// <summary>The category that is logged at every start, whatever the level.</summary>
    public const string Start = "SeqrSandbox.Start";

    /// <summary>For what is told before the host is built, which has a console of its own.</summary>
    public static void AddEarlyLog(this ILoggingBuilder logging, SimulatorOptions options)
    {
        if (!options.JsonLog)
            logging.AddConsole();
        logging.AddSimulatorLog(options);
    }

    public static void AddSimulatorLog(this ILoggingBuilder logging, SimulatorOptions options)
    {
        logging.SetMinimumLevel(options.LogLevel);
        if (options.JsonLog)
        {
            // The framework's own spans are exported nowhere.
            logging.Configure(factory => factory.ActivityTrackingOptions = ActivityTrackingOptions.None);
            logging.AddJsonConsole(json =>
                (json.IncludeScopes, json.UseUtcTimestamp, json.TimestampFormat) = (true, true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        }

        logging.AddFilter(Start, options.Quiet ? options.LogLevel : LogLevel.Information);
        // It says something of each request at information. Below that it would still begin an activity for each.
        if (options.LogLevel > LogLevel.Information)
            logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // The caller reports a failed start in one line.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
