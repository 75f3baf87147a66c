using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace SeqrSandbox.Simulator.Mcp.Calling;

/// <summary>What a tool is, and what it does. The description is all that an agent knows of it.</summary>
internal sealed record ToolDefinition(
    string Name, string Title, string Description, IReadOnlyList<ToolArgument> Arguments, bool OnlyReads,
    Func<ToolInput, CancellationToken, Task<string>> Run);

/// <summary>A tool that reads its own arguments, so that a mistake in them is told in words that say what to mend.</summary>
internal sealed partial class SandboxTool : McpServerTool
{
    private readonly ToolDefinition definition;
    private readonly SimulatorLink link;
    private readonly ILogger log;

    public SandboxTool(ToolDefinition definition, SimulatorLink link, ILogger log)
    {
        (this.definition, this.link, this.log) = (definition, link, log);
        ProtocolTool = new()
        {
            Name = definition.Name,
            Title = definition.Title,
            Description = definition.Description,
            InputSchema = ToolArgument.Schema(definition.Arguments),
            Annotations = new() { ReadOnlyHint = definition.OnlyReads, DestructiveHint = !definition.OnlyReads, OpenWorldHint = false },
        };
    }

    public override Tool ProtocolTool { get; }

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(
        RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        try
        {
            var input = new ToolInput(definition.Name, definition.Arguments, request.Params?.Arguments);
            return Answer(link.TakeGreeting() + await definition.Run(input, cancellationToken));
        }
        catch (ToolMistake mistake)
        {
            return Answer(mistake.Message, isError: true);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailure(definition.Name, error);
            return Answer("This is a fault of the simulator, not of the call; its log tells more.", isError: true);
        }
    }

    private static CallToolResult Answer(string text, bool isError = false) =>
        new() { Content = [new TextContentBlock { Text = text }], IsError = isError };

    [LoggerMessage(Level = LogLevel.Error, Message = "The tool {Name} failed.")]
    private partial void LogFailure(string name, Exception error);
}
