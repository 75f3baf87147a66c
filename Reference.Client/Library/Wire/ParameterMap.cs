namespace Reference.Client.Wire;

/// <summary>Named values of a call; those without a value are left out, and so is a map without values.</summary>
internal static class ParameterMap
{
    public static WireParameterMap? Of(params IEnumerable<(string Key, string? Value)> values)
    {
        WireParameter[] entries = [.. values
            .Where(entry => !string.IsNullOrEmpty(entry.Value))
            .Select(entry => new WireParameter { Key = entry.Key, Value = entry.Value })];
        return entries.Length == 0 ? null : new() { Parameter = new() { Entry = entries } };
    }
}
