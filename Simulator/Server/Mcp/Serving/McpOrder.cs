using SeqrSandbox.Simulator.Options;

namespace SeqrSandbox.Simulator.Mcp.Serving;

/// <summary>What the command <c>mcp</c> was asked for.</summary>
internal sealed record McpOrder
{
    /// <summary>The simulator to connect to; null starts one.</summary>
    public Uri? Url { get; init; }

    /// <summary>The token of that simulator.</summary>
    public string? Token { get; init; }

    /// <summary>What the simulator that is started gets.</summary>
    public required SimulatorOptions Simulator { get; init; }

    /// <summary>Whether the tools are served over HTTP, not over standard input and output.</summary>
    public bool OverHttp { get; init; }
}
