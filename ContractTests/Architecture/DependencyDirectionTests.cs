using System.Xml.Linq;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>The permitted dependencies between the parts of the system, checked in the compiled assemblies.</summary>
public sealed class DependencyDirectionTests
{
    private const string Server = "SeqrSandbox.Simulator";
    private const string Core = "SeqrSandbox.Core";
    private const string Here = "SeqrSandbox.ContractTests.Architecture";

    [Theory]
    [InlineData("SoapCore", Server + ".Soap")]
    [InlineData("System.ServiceModel", Server + ".Soap")]
    [InlineData("Microsoft.Data", Server + ".Storage.Sqlite")]
    [InlineData("Npgsql", Server + ".Storage.Postgres")]
    [InlineData("ModelContextProtocol", Server + ".Mcp")]
    [InlineData("System.Data", Server + ".Storage")]
    public void One_folder_of_the_server_knows_a_technology(string technology, string folder) =>
        Assert.DoesNotContain(Mentions(typeof(SqliteDatabase)), mention => mention.IsOf(technology) && !mention.IsFrom(folder));

    // A replay is a client: it reads and writes the messages of whatever endpoint it is sent to, and shares nothing with the service.
    [Fact]
    public void Two_folders_of_the_server_know_xml() => Assert.DoesNotContain(
        Mentions(typeof(SqliteDatabase)),
        mention => mention.IsOf("System.Xml") && !mention.IsFrom(Server + ".Soap") && !mention.IsFrom(Server + ".Replay"));

    [Theory]
    [InlineData("SoapCore")]
    [InlineData("System.Xml")]
    [InlineData("Microsoft.Data")]
    [InlineData("System.Data")]
    public void A_wrong_dependency_is_found(string technology) =>
        Assert.Contains(Mentions(typeof(Offender)), mention => mention.IsOf(technology) && mention.IsFrom(Here));

    // Pages call the desks, as the control API does; they speak to nobody over HTTP and to the database through the store alone.
    [Fact]
    public void Pages_know_no_client_and_no_rows() => Assert.DoesNotContain(
        Mentions(typeof(SqliteDatabase)),
        mention =>
            mention.IsFrom(Server + ".Pages") && (
                mention.IsOf("System.Net.Http") || mention.IsOf("System.IO.File") || mention.IsOf(Server + ".Storage.Sqlite")
                || mention.IsOf(Server + ".Storage.IDatabase")));

    [Fact]
    public void The_core_knows_nothing_of_the_server()
    {
        using var core = new CompiledAssembly(typeof(Invoice).Assembly.Location);
        using var server = new CompiledAssembly(typeof(SqliteDatabase).Assembly.Location);

        Assert.DoesNotContain("seqr-sandbox", core.References);
        Assert.Contains(Core, server.References);
    }

    [Fact]
    public void The_reference_client_shares_nothing_with_the_simulator()
    {
        using var client = new CompiledAssembly(Path.Combine(AppContext.BaseDirectory, "Reference.Client.dll"));

        Assert.DoesNotContain(client.References, IsOfTheSimulator);
        Assert.DoesNotContain(ProjectReferences("Reference.Client"), path => path.Contains("Simulator", StringComparison.Ordinal));
    }

    [Fact]
    public void A_type_shared_with_the_simulator_is_found()
    {
        using var tests = new CompiledAssembly(typeof(Offender).Assembly.Location);

        Assert.Equal([Core, "SeqrSandbox.Testing", "seqr-sandbox"], tests.References.Where(IsOfTheSimulator));
        Assert.Contains(ProjectReferences("ContractTests"), path => path.Contains("Simulator", StringComparison.Ordinal));
    }

    private static bool IsOfTheSimulator(string assembly) =>
        assembly == "seqr-sandbox" || assembly.StartsWith("SeqrSandbox.", StringComparison.Ordinal);

    private static HashSet<Mention> Mentions(Type type)
    {
        using var assembly = new CompiledAssembly(type.Assembly.Location);
        return assembly.Mentions();
    }

    private static IEnumerable<string> ProjectReferences(string folder) =>
        from project in Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)
        from reference in XDocument.Load(project).Descendants("ProjectReference")
        select reference.Attribute("Include")!.Value;
}
