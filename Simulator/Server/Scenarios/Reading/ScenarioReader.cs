using System.Collections.Immutable;
using SeqrSandbox.Core.Scenarios;
using SeqrSandbox.Simulator.Scenarios.Yaml;

namespace SeqrSandbox.Simulator.Scenarios.Reading;

/// <summary>
/// Reads a scenario file, and reports all its mistakes at once. The language is explained in docs/scenarios.md.
/// </summary>
internal static class ScenarioReader
{
    private const int LongestDescription = 200;
    private const string Whole = "a scenario: name and what shall happen";

    /// <inheritdoc cref="Read(string, string)"/>
    public static ScenarioReading Read(ReadOnlySpan<byte> file, string? name = null)
    {
        try
        {
            return Read(YamlText.Of(file), name);
        }
        catch (UnreadableException error)
        {
            return Unreadable(error);
        }
    }

    /// <param name="text">The file.</param>
    /// <param name="name">The name that it must have; null allows any.</param>
    public static ScenarioReading Read(string text, string? name = null)
    {
        var errors = new ErrorList();
        try
        {
            var (scenario, shop) = Read(YamlTree.Read(text, errors), name, errors);
            return errors.Count == 0 ? new(scenario, [], text) { Shop = shop } : new(null, errors.InOrder, text);
        }
        catch (UnreadableException error)
        {
            return Unreadable(error);
        }
    }

    public static ScenarioReading Unreadable(UnreadableException error) => new(null, [new(error.At, error.Found, error.Right)], "");

    private static (Scenario? Scenario, ImmutableArray<ShopStep> Shop) Read(Node? document, string? expected, ErrorList errors)
    {
        if (document is null)
            errors.Add(new Place(1, 1), "nothing", Whole);
        if (MapReader.Of(document, Whole, errors) is not { } file)
            return (null, []);
        var name = file.Read("name", text => ParseName(text, expected), ScenarioName.Allowed);
        var description = file.Read("description", PlainText.UpTo(LongestDescription), PlainText.Allowed(LongestDescription));
        var match = MatchReader.Read(file);
        var payer = PayerReader.Read(file);
        var calls = CallsReader.Read(file);
        var posts = PostsReader.Read(file);
        var notification = NotificationReader.Read(file);
        var reservation = ReadReservation(file);
        var shop = ShopReader.Read(file);
        file.Require("name", ScenarioName.Allowed);
        // Editors look for the schema there in a JSON file.
        file.Ignore("$schema");
        file.Finish();
        var scenario = new Scenario
        {
            Name = name ?? "",
            Description = description ?? name ?? "",
            Match = match,
            Payer = payer,
            Calls = calls,
            Posts = posts,
            Notification = notification,
            ReservationExpires = reservation,
        };
        return (scenario, shop);
    }

    private static Parsed<string> ParseName(string text, string? expected)
    {
        var parsed = ScenarioName.Parse(text);
        return parsed.IsRight && expected is not null && text != expected
            ? Parsed<string>.Wrong($"{expected}, the name in the address")
            : parsed;
    }

    private static DurationRange? ReadReservation(MapReader file)
    {
        if (file.ReadMap("reservation", "expiresAfter with a duration") is not { } reservation)
            return null;
        var expires = reservation.Read("expiresAfter", Durations.ParsePositive, Durations.Allowed);
        reservation.Require("expiresAfter", $"expiresAfter with {Durations.Allowed}");
        reservation.Finish();
        return expires;
    }
}

/// <summary>The result of reading a file: a scenario, or its mistakes.</summary>
/// <param name="Scenario">The scenario; null if there is a mistake.</param>
/// <param name="Errors">In the order of the lines; none if there is no mistake.</param>
/// <param name="Text">The file as text; empty if it is none.</param>
internal sealed record ScenarioReading(Scenario? Scenario, IReadOnlyList<ScenarioError> Errors, string Text)
{
    /// <summary>What the merchant's customer does at the shop. Only an exploration performs it.</summary>
    public ImmutableArray<ShopStep> Shop { get; init; } = [];
}
