using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace SeqrSandbox.ContractTests.Ci;

/// <summary>
/// The project of somebody who tests a shop in CI: the sample shop in Node.js, with the documented files in its folder seqr. Its jobs
/// run as a CI service runs them, apart from what no script says: images, actions, artifacts.
/// </summary>
internal sealed class CiProject : IDisposable
{
    private const string Program = "seqr-sandbox";

    private readonly TemporaryDirectory folder = new();

    private CiProject() => Directory.CreateDirectory(Temp);

    /// <summary>The variables of the project, and what the service tells every job.</summary>
    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal);

    /// <summary>What is otherwise here than at the service, such as the address of a container.</summary>
    public Dictionary<string, string> Overridden { get; } = new(StringComparer.Ordinal);

    private string Shop => folder.File("shop");

    private string Temp => folder.File("temp");

    public static string Example(string file) => Path.Combine(Repository.Root, "docs", "examples", "ci", file);

    public static async Task<CiProject> Make()
    {
        var project = new CiProject();
        Copy(Path.Combine(Repository.Root, "samples", "shops", "node"), project.Shop);
        Copy(Example(""), Path.Combine(project.Shop, "seqr"));
        await project.Pack();
        var archive = project.folder.File("seqr-sandbox-linux-x64.tar.gz");
        await Archive(archive);
        project.Variables["SEQR_ARCHIVE"] = new Uri(archive).AbsoluteUri;
        project.Variables["SEQR_SHA256"] = Convert.ToHexStringLower(SHA256.HashData(await System.IO.File.ReadAllBytesAsync(archive)));
        project.Variables["RUNNER_TEMP"] = project.Temp;
        project.Variables["GITHUB_ENV"] = project.folder.File("env");
        project.Variables["GITHUB_PATH"] = project.folder.File("path");
        project.Variables["CI_PIPELINE_IID"] = "7";
        project.Variables["SHOP_PORT"] = FreePort.Find().ToString(CultureInfo.InvariantCulture);
        project.Variables["NPM_CONFIG_OFFLINE"] = "true";
        return project;
    }

    /// <summary>Runs a job up to the first script that fails. As at the service, what it has started ends with it.</summary>
    /// <returns>The exit status of the last script that ran, and what all of them said.</returns>
    public async Task<(int Status, string Said)> Run(CiJob job)
    {
        try
        {
            return await RunScripts(job);
        }
        finally
        {
            await EndSimulators();
        }
    }

    /// <summary>The path of one of its files.</summary>
    public string File(string name) => Path.Combine(Shop, name);

    public void Dispose() => folder.Dispose();

    private async Task<(int Status, string Said)> RunScripts(CiJob job)
    {
        var variables = new Dictionary<string, string>(Variables, StringComparer.Ordinal);
        foreach (var (name, value) in job.Variables)
            variables[name] = value;
        foreach (var (name, value) in Overridden)
            variables[name] = value;
        var said = new StringBuilder();
        foreach (var script in job.Scripts)
        {
            var (status, output, errors) = await OtherProgram.Run(
                "bash", ["-e", "-c", script], Shop, environment: [.. variables.Select(variable => (variable.Key, variable.Value))]);
            said.Append(output).Append(errors);
            if (status != 0)
                return (status, said.ToString());
            await Tell(variables);
        }

        return (0, said.ToString());
    }

    private async Task EndSimulators()
    {
        foreach (var file in Directory.GetFiles(folder.Path, "pid", SearchOption.AllDirectories))
        {
            try
            {
                var id = int.Parse(await System.IO.File.ReadAllTextAsync(file), CultureInfo.InvariantCulture);
                using var simulator = Process.GetProcessById(id);
                simulator.Kill();
                await simulator.WaitForExitAsync();
            }
            catch (ArgumentException)
            {
                // It has ended.
            }

            System.IO.File.Delete(file);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            System.IO.File.Copy(file, copy);
        }
    }

    /// <summary>What a script left in GitHub's files is in the environment of the next.</summary>
    private async Task Tell(Dictionary<string, string> variables)
    {
        foreach (var line in await Lines("GITHUB_ENV"))
            variables[line[..line.IndexOf('=', StringComparison.Ordinal)]] = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..];
        foreach (var line in await Lines("GITHUB_PATH"))
            variables["PATH"] = $"{line}:{variables.GetValueOrDefault("PATH") ?? Environment.GetEnvironmentVariable("PATH")}";
    }

    private async Task<string[]> Lines(string variable)
    {
        var file = Variables[variable];
        if (!System.IO.File.Exists(file))
            return [];
        var lines = await System.IO.File.ReadAllLinesAsync(file);
        System.IO.File.Delete(file);
        return lines;
    }

    /// <summary>The archive that people download, with the program that was built with the tests in place of the one file.</summary>
    private static async Task Archive(string file)
    {
        var script = $"#!/bin/sh\nexec dotnet '{SimulatorProcess.Program}' \"$@\"\n";
        await using var packed = new GZipStream(System.IO.File.Create(file), CompressionLevel.Fastest);
        await using var archive = new TarWriter(packed);
        await archive.WriteEntryAsync(new PaxTarEntry(TarEntryType.RegularFile, $"{Program}/{Program}")
        {
            DataStream = new MemoryStream(Encoding.UTF8.GetBytes(script)),
            Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
        });
    }

    /// <summary>The package of the tests, which npm takes from a file in place of the registry.</summary>
    private async Task Pack()
    {
        var (status, output, errors) = await OtherProgram.Run(
            "npm", ["pack", "--silent", "--pack-destination", Temp], Path.Combine(Repository.Root, "clients", "npm"));
        Assert.True(status == 0, errors);
        var package = Path.Combine(Shop, "package.json");
        var text = await System.IO.File.ReadAllTextAsync(package);
        await System.IO.File.WriteAllTextAsync(package, text.Replace(
            "\"seqr-sandbox\": \"0.1.0\"", $"\"seqr-sandbox\": \"file:{Path.Combine(Temp, output.Trim())}\"", StringComparison.Ordinal));
    }
}

/// <summary>A job of a CI service's file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Variables">What its environment has besides.</param>
/// <param name="Scripts">What it runs, one after the other, each in a shell of its own.</param>
/// <param name="Services">The images that run beside it.</param>
internal sealed record CiJob(
    string Name, IReadOnlyDictionary<string, string> Variables, IReadOnlyList<string> Scripts, IReadOnlyList<string> Services);
