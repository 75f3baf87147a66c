using System.Collections.Immutable;
using SeqrSandbox.Simulator.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Reading;
using SeqrSandbox.Simulator.Scenarios.Yaml;
using SeqrSandbox.Simulator.Texts;

namespace SeqrSandbox.Simulator.Explore.Merchants;

/// <summary>Reads the file of a merchant under test, and reports all its mistakes at once. It is explained in docs/explore.md.</summary>
internal sealed class MerchantFileReader
{
    private const string Whole = "a merchant: name, order and state, with run or base, return, cancel, again, refund, tick or restart";
    private const string CallAllowed = "call with a method and a path, as in GET /orders/{order}; or command";

    private static readonly (string Name, ShopAction Action)[] Actions =
    [
        ("return", ShopAction.Return), ("cancel", ShopAction.Cancel), ("again", ShopAction.Again), ("refund", ShopAction.Refund),
    ];

    private static readonly Words<ShownState> States = new(
    [
        (ShownState.Open, "open"), (ShownState.Paid, "paid"), (ShownState.Refunded, "refunded"), (ShownState.Unpaid, "unpaid"),
    ]);

    private readonly ErrorList errors = new();

    private MerchantFileReader()
    {
    }

    /// <exception cref="MerchantException">The file cannot be read, or is wrong: the message has a line for each mistake.</exception>
    public static MerchantFile Read(string path)
    {
        try
        {
            var reader = new MerchantFileReader();
            var file = reader.Read(YamlText.Of(File.ReadAllBytes(path)), Path.GetDirectoryName(Path.GetFullPath(path))!);
            return file ?? throw new MerchantException(string.Join('\n', reader.errors.InOrder.Select(error => error.Line(path))));
        }
        catch (UnreadableException error)
        {
            throw new MerchantException(new ScenarioError(error.At, error.Found, error.Right).Line(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new MerchantException($"{path} cannot be read: {error.Message}", error);
        }
    }

    private MerchantFile? Read(string text, string folder)
    {
        if (MapReader.Of(YamlTree.Read(text, errors), Whole, errors) is not { } file)
        {
            if (errors.Count == 0)
                errors.Add(new Place(1, 1), "nothing", Whole);
            return null;
        }

        var name = file.Read("name", PlainText.UpTo(64), PlainText.Allowed(64));
        var run = ReadRun(file);
        var at = file.Read("base", ParseAddress, "the shop's address, as in http://localhost:3000");
        var order = ReadCall(file, "order");
        var state = ReadState(file);
        var actions = Actions.Select(action => (action.Action, Call: ReadCall(file, action.Name))).Where(action => action.Call is not null);
        var known = actions.ToImmutableDictionary(action => action.Action, action => action.Call!);
        var (tick, every) = ReadTick(file);
        var restarts = file.ReadSwitch("restart") ?? false;
        file.Require("name", "the shop's name, for reports");
        file.Require("order", $"order with {CallAllowed}");
        file.Require("state", "state with a call, and where its answer has the state");
        if (run is null && at is null && !file.Has("run"))
            errors.Add(file.At, "neither run nor base", "run with the command that starts the shop, or base with the address of a running one");
        if (restarts && run is null)
            errors.Add(file.NameOf("restart"), "restart without run", "run with the command that starts the shop");
        file.Finish();
        return errors.Count > 0
            ? null
            : new()
            {
                Name = name!,
                Folder = folder,
                Run = run,
                Base = at,
                Order = order!,
                State = state!,
                Actions = known,
                Tick = tick,
                TickEvery = every,
                Restarts = restarts,
            };
    }

    private static MerchantRun? ReadRun(MapReader file)
    {
        if (file.ReadMap("run", "command, with environment and ready") is not { } run)
            return null;
        var command = run.Read("command", PlainText.UpTo(2000), "the program and its arguments");
        var environment = run.Find("environment") is MapNode variables
            ? variables.Members.Select(variable => (variable.Name.Text, (variable.Value as TextNode)?.Text ?? "")).ToImmutableArray()
            : [];
        var ready = run.Read("ready", text => ParseRequest(text), "a request as in GET /health");
        run.Require("command", "the program and its arguments");
        run.Finish();
        return command is null ? null : new(command, environment, ready);
    }

    private StateCall? ReadState(MapReader file)
    {
        if (file.ReadMap("state", "a call, and where its answer has the state") is not { } state)
            return null;
        var call = ReadCall(state);
        var path = state.Read("state", ParsePath, JsonPath.Allowed);
        var reference = state.Read("reference", ParsePath, JsonPath.Allowed);
        var words = ReadWords(state);
        var every = state.ReadValue("every", ParseEvery, DurationText.Allowed) ?? TimeSpan.FromSeconds(1);
        state.Require("state", JsonPath.Allowed);
        state.Finish();
        return call is null || path is null ? null : new(call, path, reference, words, every);
    }

    private static ImmutableDictionary<string, ShownState> ReadWords(MapReader state)
    {
        var words = ImmutableDictionary.CreateBuilder<string, ShownState>(StringComparer.OrdinalIgnoreCase);
        if (state.Find("words") is not MapNode)
            return States.All.ToImmutableDictionary(word => word, word => States.Parse(word).Value, StringComparer.OrdinalIgnoreCase);
        var map = state.ReadMap("words", "the shop's words for each state")!;
        foreach (var known in States.All)
        {
            foreach (var word in map.ReadList(known, 50, "a list of the shop's words, as in [open, waiting]").OfType<TextNode>())
                words[word.Text] = States.Parse(known).Value;
        }

        map.Finish();
        return words.ToImmutable();
    }

    private (MerchantCall? Call, TimeSpan Every) ReadTick(MapReader file)
    {
        if (file.ReadMap("tick", $"{CallAllowed}, with every") is not { } tick)
            return (null, TimeSpan.FromMinutes(1));
        var call = ReadCall(tick);
        var every = tick.ReadValue("every", ParseEvery, DurationText.Allowed);
        tick.Finish();
        return (call, every ?? TimeSpan.FromMinutes(1));
    }

    private MerchantCall? ReadCall(MapReader file, string name)
    {
        if (file.ReadMap(name, CallAllowed) is not { } map)
            return null;
        var call = ReadCall(map);
        map.Finish();
        return call;
    }

    private MerchantCall? ReadCall(MapReader map)
    {
        var request = map.Read("call", text => ParseRequest(text), "a method and a path, as in GET /orders/{order}");
        var command = map.Read("command", PlainText.UpTo(2000), "a program and its arguments");
        var (json, form) = (map.Find("json"), map.Find("form"));
        if (request is null && command is null && !map.Has("call"))
            errors.Add(map.At, "neither call nor command", CallAllowed);
        if (request is not null && command is not null)
            errors.Add(map.NameOf("command"), "command beside call", "one of them");
        if (form is not null and not MapNode)
            errors.Add(form, "names with values");
        return command is not null
            ? new() { Target = command }
            : request is null ? null : request with { Json = json, Form = form as MapNode };
    }

    private static Parsed<MerchantCall> ParseRequest(string text) => text.Split(' ', 2) is [var method, ['/', ..] or ['h', 't', 't', 'p', ..]]
        && method.Length > 0 && method.All(char.IsAsciiLetterUpper)
            ? new MerchantCall { Method = new(method), Target = text[(method.Length + 1)..].Trim() }
            : Parsed<MerchantCall>.Wrong("a method and a path, as in GET /orders/{order}");

    private static Parsed<JsonPath> ParsePath(string text) =>
        JsonPath.Parse(text) is { } path ? path : Parsed<JsonPath>.Wrong(JsonPath.Allowed);

    private static Parsed<TimeSpan> ParseEvery(string text) =>
        DurationText.Parse(text) is { Ticks: > 0 } every ? every : Parsed<TimeSpan>.Wrong(DurationText.Allowed);

    private static Parsed<Uri> ParseAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : Parsed<Uri>.Wrong("an address as in http://localhost:3000");
}
