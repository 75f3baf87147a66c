using System.CommandLine;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>The flags of a command that reads settings.</summary>
internal sealed class SettingFlags
{
    private readonly Dictionary<Setting, Option<string?>> options = [];

    private SettingFlags()
    {
    }

    public static SettingFlags Add(Command command, params Setting[] settings)
    {
        var flags = new SettingFlags();
        foreach (var setting in settings.Where(setting => setting.HasFlag))
        {
            // All values are texts here. One reader checks them, whatever their source.
            var option = new Option<string?>(setting.Flag)
            {
                Description = $"{setting.Help} [{setting.Variable}]",
                HelpName = setting.Value,
                Arity = setting.IsSwitch ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
            };
            flags.options[setting] = option;
            command.Options.Add(option);
        }

        return flags;
    }

    /// <summary>The values given as flags. A switch without a value is on.</summary>
    public Func<Setting, string?> Given(ParseResult result) => setting =>
        options.GetValueOrDefault(setting) is { } option && result.GetResult(option) is { Implicit: false } given
            ? (given.Tokens is [var value, ..] ? value.Value : "true")
            : null;
}
