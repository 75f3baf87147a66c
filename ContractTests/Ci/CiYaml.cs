using YamlDotNet.RepresentationModel;

namespace SeqrSandbox.ContractTests.Ci;

/// <summary>Reads members of YAML.</summary>
internal static class CiYaml
{
    /// <summary>The file of the documentation.</summary>
    public static YamlMappingNode Read(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(File.ReadAllText(CiProject.Example(file))));
        return (YamlMappingNode)Assert.Single(stream.Documents).RootNode;
    }

    public static YamlNode? Member(this YamlMappingNode map, string name) =>
        map.Children.TryGetValue(new YamlScalarNode(name), out var member) ? member : null;

    public static string? Text(this YamlMappingNode map, string name) => (map.Member(name) as YamlScalarNode)?.Value;

    public static IEnumerable<YamlNode> Items(this YamlMappingNode map, string name) =>
        (map.Member(name) as YamlSequenceNode)?.Children ?? [];

    public static IEnumerable<string> Texts(this YamlMappingNode map, string name) =>
        map.Items(name).Select(item => ((YamlScalarNode)item).Value!);

    public static IEnumerable<(string Name, YamlMappingNode Map)> Maps(this YamlMappingNode map) =>
        from member in map.Children
        where member.Value is YamlMappingNode
        select (((YamlScalarNode)member.Key).Value!, (YamlMappingNode)member.Value);

    public static Dictionary<string, string> Words(this YamlMappingNode map, string name) =>
        (map.Member(name) as YamlMappingNode)?.Children.ToDictionary(
            member => ((YamlScalarNode)member.Key).Value!, member => ((YamlScalarNode)member.Value).Value!) ?? [];
}
