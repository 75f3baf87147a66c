namespace SeqrSandbox.Simulator.Cli;

/// <summary>An option: a flag, an environment variable, and a key in appsettings.json.</summary>
/// <param name="Name">In lower case with dashes, as in the flag: <c>notification-hosts</c>.</param>
/// <param name="Value">The value's name in the help.</param>
/// <param name="Help">What it does, in a sentence.</param>
/// <param name="HasFlag">False for an option that should not show in a process list.</param>
internal sealed record Setting(string Name, string Value, string Help, bool HasFlag = true)
{
    /// <summary>A switch is on if its flag has no value.</summary>
    public bool IsSwitch => Value == "true|false";

    public string Flag => "--" + Name;

    public string Variable => "SEQR_SANDBOX_" + Name.Replace('-', '_').ToUpperInvariant();

    /// <summary>As in <c>"SeqrSandbox": { "NotificationHosts": … }</c>.</summary>
    public string Key => string.Concat(Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
