using SeqrSandbox.ContractTests.Pacts;
using SeqrSandbox.Core.Invoices;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>Each folder of the simulator knows the floors below it and no other: docs/architecture.md draws them.</summary>
public sealed class FloorTests
{
    [Theory]
    [InlineData("Core")]
    [InlineData("Server")]
    public void Every_folder_has_a_place(string project)
    {
        var places = FloorPlan.Read(project).Places;

        Assert.Equal(
            Graph(project).Folders.Order(StringComparer.Ordinal),
            places.Select(place => place.Folder).Order(StringComparer.Ordinal));
        Assert.All(places, place => Assert.All(
            place.Beside, beside => Assert.Equal(place.Number, places.Single(other => other.Folder == beside).Number)));
    }

    [Theory]
    [InlineData("Core")]
    [InlineData("Server")]
    public void No_folder_knows_one_above_it(string project) => Assert.Empty(FloorPlan.Read(project).Breaches(Graph(project)));

    [Theory]
    [InlineData("Core")]
    [InlineData("Server")]
    public void Folders_beside_each_other_are_in_no_circle(string project)
    {
        var places = FloorPlan.Read(project).Places.ToDictionary(place => place.Folder);

        Assert.All(places.Keys, folder => Assert.DoesNotContain(folder, Reached(folder)));

        HashSet<string> Reached(string from)
        {
            HashSet<string> reached = [];
            var next = new Queue<string>(places[from].Beside);
            while (next.TryDequeue(out var folder))
            {
                if (reached.Add(folder))
                    places[folder].Beside.ToList().ForEach(next.Enqueue);
            }

            return reached;
        }
    }

    [Fact]
    public async Task The_drawings_are_those_of_the_code()
    {
        var document = await File.ReadAllTextAsync(FloorPlan.Document.FullName);

        document = FloorPlan.Read("Core").Draw(document, Graph("Core"));
        document = FloorPlan.Read("Server").Draw(document, Graph("Server"));

        await KeptFile.MustHold(FloorPlan.Document, document);
    }

    /// <summary>The other servers, the replay and the pages share no code with the SOAP service.</summary>
    [Fact]
    public void The_host_and_the_command_line_alone_know_the_soap_folder()
    {
        var graph = Graph("Server");

        Assert.Equal(
            ["Cli", "Hosting"],
            graph.Folders.Where(folder => graph.Knows[folder].Any(known => known.Folder == "Soap")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("Core", "Money", "Desks")]
    [InlineData("Core", "Rules", "Memory")]
    [InlineData("Server", "Storage", "Sandboxes")]
    [InlineData("Server", "Http", "Control")]
    [InlineData("Server", "Control", "Pages")]
    [InlineData("Server", "Soap", "Replay")]
    public void A_folder_that_knew_another_one_would_be_seen(string project, string one, string other)
    {
        var (root, folders) = (RootOf(project), Graph(project).Folders);
        var graph = new FolderGraph(
            folders,
            FolderGraph.Read([new($"{root}.{one}.Part.Type", $"{root}.{other}.Part.Type", "Member")], root, folders));

        Assert.Contains($"{one} knows {other}", Assert.Single(FloorPlan.Read(project).Breaches(graph)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("using SeqrSandbox.Simulator.Soap;")]
    [InlineData("using static SeqrSandbox.Simulator.Soap.Soap11;")]
    [InlineData("using Paths = SeqrSandbox.Simulator.Soap.Soap11;")]
    [InlineData("@using SeqrSandbox.Simulator.Soap")]
    [InlineData("var address = host + Soap.Soap11.ContentType;")]
    [InlineData("$\"{host}{Soap.Wsdl.Names.First}\"")]
    public void A_constant_of_another_folder_is_seen_in_the_source(string source) =>
        Assert.Equal("SeqrSandbox.Simulator.Soap", Assert.Single(Read(source)).To);

    [Theory]
    [InlineData("// Soap.Soap11.ContentType is elsewhere.")]
    [InlineData("using SeqrSandbox.Simulator.Sandboxes;")]
    [InlineData("var text = Envelope.Soap.Name;")]
    public void What_only_looks_like_a_mention_is_not_read(string source) => Assert.Empty(Read(source));

    private static IEnumerable<Mention> Read(string source) =>
        SourceMentions.In(source, RootOf("Server"), "Control", new HashSet<string> { "Soap" });

    private static FolderGraph Graph(string project) =>
        FolderGraph.Of(project, RootOf(project), (project == "Core" ? typeof(Invoice) : typeof(SqliteDatabase)).Assembly.Location);

    private static string RootOf(string project) => project == "Core" ? "SeqrSandbox.Core" : "SeqrSandbox.Simulator";
}
