using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SeqrSandbox.ContractTests.Teams;

/// <summary>Everything that was logged, with the values of the lines.</summary>
internal sealed class HeardLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, string Line)> lines = new();

    public IReadOnlyList<string> Of(string category) => [.. lines.Where(line => line.Category == category).Select(line => line.Line)];

    public string All() => string.Join('\n', lines.Select(line => line.Line));

    public ILogger CreateLogger(string categoryName) => new Heard(categoryName, lines);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Heard(string category, ConcurrentQueue<(string Category, string Line)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((category, formatter(state, exception)));
    }
}
