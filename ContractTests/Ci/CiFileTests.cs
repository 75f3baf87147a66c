using System.Xml.Linq;

namespace SeqrSandbox.ContractTests.Ci;

/// <summary>
/// The files for GitHub and GitLab that docs/ci.md offers: their jobs pass with a shop that is right, and fail with one that is wrong. What
/// only those services know (images, actions, the network between containers) is not tested here.
/// </summary>
public sealed class CiFileTests
{
    private const string Image = "registry.example/seqr-sandbox:0.1.0";

    private static readonly string[] Reports = ["tests.xml", "certification.xml", "explore.xml"];

    private static readonly IReadOnlyList<CiJob> OnGitLab = GitLabFile.Jobs("gitlab-ci.yml");

    [Fact]
    public async Task The_jobs_for_GitHub_pass()
    {
        using var project = await CiProject.Make();
        var jobs = OnGitHub(project);

        Assert.Equal(["program", "container"], jobs.Select(job => job.Name));
        await MustPass(project, jobs[0]);
        Assert.All(Reports, name => Assert.True(Cases(project, name) > 0, name));
        await MustPassWithContainer(project, jobs[1]);
    }

    [Fact]
    public async Task The_jobs_for_GitLab_pass()
    {
        using var project = await CiProject.Make();

        Assert.Equal(["seqr-tests", "seqr-certification", "seqr-explore", "seqr-container"], OnGitLab.Select(job => job.Name));
        foreach (var job in OnGitLab.Take(3))
            await MustPass(project, job);
        Assert.All(Reports, name => Assert.True(Cases(project, name) > 0, name));
        await MustPassWithContainer(project, OnGitLab[3]);
    }

    [Theory]
    [InlineData("seqr-tests")]
    [InlineData("seqr-explore")]
    public async Task A_job_fails_with_a_shop_that_is_wrong(string job)
    {
        using var project = await CiProject.Make();
        project.Variables["MISTAKE"] = "trusts-back-url";

        var (status, said) = await project.Run(OnGitLab.Single(one => one.Name == job));

        Assert.True(status == 1, $"{status}: {said}");
    }

    [Fact]
    public async Task A_certification_fails_with_a_step_that_nobody_excused()
    {
        using var project = await CiProject.Make();
        await File.WriteAllTextAsync(project.File("seqr/certification.expected"), "receipt\n");

        var (status, said) = await project.Run(OnGitLab.Single(job => job.Name == "seqr-certification"));

        Assert.True(status == 3, $"{status}: {said}");
        Assert.Contains("Call markTransactionPeriod.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_the_one_that_was_chosen_is_not_run()
    {
        using var project = await CiProject.Make();
        project.Variables["SEQR_SHA256"] = new('0', 64);

        var (status, said) = await project.Run(OnGitLab[0]);

        Assert.NotEqual(0, status);
        Assert.Contains("FAILED", said, StringComparison.Ordinal);
    }

    private static IReadOnlyList<CiJob> OnGitHub(CiProject project) => GitHubFile.Jobs("github-actions.yml", new Dictionary<string, string>
    {
        ["vars.SEQR_ARCHIVE"] = project.Variables["SEQR_ARCHIVE"],
        ["vars.SEQR_SHA256"] = project.Variables["SEQR_SHA256"],
        ["vars.SEQR_IMAGE"] = Image,
        ["github.run_number"] = "7",
    });

    private static async Task MustPass(CiProject project, CiJob job)
    {
        var (status, said) = await project.Run(job);
        Assert.True(status == 0, $"{job.Name} ended with {status}: {said}");
    }

    /// <summary>
    /// A simulator here stands for the container, and a second address of this machine for the shop's name outside of it.
    /// </summary>
    private static async Task MustPassWithContainer(CiProject project, CiJob job)
    {
        Assert.Single(job.Services);
        using var data = new TemporaryDirectory();
        await using var simulator = await SimulatorProcess.Start(data.Path);
        Assert.Equal(["SEQR_SANDBOX_URL", "SHOP_HOST"], job.Variables.Keys.Where(name => name[0] == 'S').Order());
        project.Overridden["SEQR_SANDBOX_URL"] = simulator.Address.ToString().TrimEnd('/');
        project.Overridden["SHOP_HOST"] = "127.0.0.2";
        await MustPass(project, job);
    }

    private static int Cases(CiProject project, string report) =>
        XDocument.Load(project.File($"reports/{report}")).Descendants("testcase").Count();
}
