using System.Text.RegularExpressions;

namespace SeqrSandbox.ContractTests.Ci;

/// <summary>The jobs of a workflow of GitHub's, as far as the documented one goes.</summary>
internal static partial class GitHubFile
{
    /// <param name="file">A file of docs/examples/ci.</param>
    /// <param name="expressions">What each <c>${{ … }}</c> in a script or a variable stands for.</param>
    public static IReadOnlyList<CiJob> Jobs(string file, IReadOnlyDictionary<string, string> expressions)
    {
        string Told(string text) => Expressions().Replace(text, match => expressions[match.Groups[1].Value]);
        return
        [
            .. from job in CiYaml.Read(file).Maps().Single(member => member.Name == "jobs").Map.Maps()
               select new CiJob(
                   job.Name,
                   job.Map.Words("env").ToDictionary(variable => variable.Key, variable => Told(variable.Value)),
                   [
                       .. from step in job.Map.Items("steps").Cast<YamlDotNet.RepresentationModel.YamlMappingNode>()
                          let script = step.Text("run")
                          where script is not null
                          select Told(script)
                   ],
                   [
                       .. from services in job.Map.Maps()
                          where services.Name == "services"
                          from service in services.Map.Maps()
                          select Told(service.Map.Text("image")!)
                   ]),
        ];
    }

    [GeneratedRegex(@"\$\{\{ (.*?) \}\}")]
    private static partial Regex Expressions();
}
