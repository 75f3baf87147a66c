using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Hosting;

/// <summary>Where the log goes, how it looks, and how much there is of it.</summary>
internal static class SimulatorLog
{
    /// <summary>What is told at every start, whatever the level.</summary>
    public const string Start = "SeqrSandbox.Start";

    public static void AddSimulatorLog(this ILoggingBuilder logging, SimulatorOptions options)
    {
        logging.SetMinimumLevel(options.LogLevel);
        if (options.JsonLog)
            logging.AddJsonConsole(json => (json.UseUtcTimestamp, json.TimestampFormat) = (true, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"));
        logging.AddFilter(Start, options.Quiet ? options.LogLevel : LogLevel.Information);
        // A start that fails is told in one line by whoever started it.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    }
}
