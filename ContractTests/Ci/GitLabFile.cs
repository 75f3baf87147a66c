using YamlDotNet.RepresentationModel;

namespace SeqrSandbox.ContractTests.Ci;

/// <summary>The jobs of a file of GitLab's, as far as the documented one goes.</summary>
internal static class GitLabFile
{
    /// <param name="file">A file of docs/examples/ci.</param>
    public static IReadOnlyList<CiJob> Jobs(string file)
    {
        var root = CiYaml.Read(file);
        var all = root.Maps().ToDictionary(job => job.Name, job => job.Map);
        // A name that begins with a dot is a template.
        return [.. all.Keys.Where(name => name[0] != '.').Select(name => Job(name, Whole(all, name)))];
    }

    private static CiJob Job(string name, YamlMappingNode job) => new(
        name,
        job.Words("variables"),
        // One shell runs the lines of both, and ends at the first that fails.
        [string.Join('\n', job.Texts("before_script").Concat(job.Texts("script")))],
        [.. job.Items("services").Cast<YamlMappingNode>().Select(service => service.Text("name")!)]);

    /// <summary>A job with what it extends.</summary>
    private static YamlMappingNode Whole(Dictionary<string, YamlMappingNode> all, string name)
    {
        var job = all[name];
        if (job.Text("extends") is not { } extended)
            return job;
        var whole = Whole(all, extended).Children.ToDictionary(member => member.Key, member => member.Value);
        foreach (var member in job.Children)
            whole[member.Key] = member.Value;
        return new(whole);
    }
}
