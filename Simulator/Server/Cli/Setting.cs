namespace SeqrSandbox.Simulator.Cli;

/// <summary>One option: a flag, an environment variable, a key in appsettings.json.</summary>
/// <param name="Name">Lower case with dashes, as the flag has it: <c>notification-hosts</c>.</param>
/// <param name="Value">What the value is called in the help.</param>
/// <param name="Help">What it does, in a sentence.</param>
/// <param name="HasFlag">False for what should not show in a list of processes.</param>
internal sealed record Setting(string Name, string Value, string Help, bool HasFlag = true)
{
    /// <summary>A switch is on where its flag stands without a value.</summary>
    public bool IsSwitch => Value == "true|false";

    public string Flag => "--" + Name;

    public string Variable => "SEQR_SANDBOX_" + Name.Replace('-', '_').ToUpperInvariant();

    /// <summary>As in <c>"SeqrSandbox": { "NotificationHosts": … }</c>.</summary>
    public string Key => string.Concat(Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
