using System.Text.RegularExpressions;
using SeqrSandbox.Core.Contract;
using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>
/// The meaning of a phase, the permissions of the lifecycle and the handling of a lost race are each decided in one
/// place.
/// </summary>
public sealed partial class RulesAtHomeTests
{
    private static readonly string[] MayNamePhases =
    [
        // The table of transitions, the questions that can be asked, and where an invoice begins.
        "Core/Rules/Lifecycle.cs",
        "Core/Invoices/Phase.cs",
        "Core/Invoices/Invoice.cs",
        // Words for each phase, which decide nothing.
        "Core/Rules/Standing.cs",
        "Server/Views/StateAdvice.cs",
        "Server/Pages/Invoices/EventText.cs",
        "Server/Pages/Wallet/Bills/BillStage.cs",
        "Server/Pages/Wallet/Bills/BillOutcomes.cs",
        // The moments that lives are aimed at, which decide nothing about an invoice.
        "Server/Explore/Lives/Cell.cs",
        "Server/Explore/Lives/LifeDraft.cs",
    ];

    private static readonly string[] MayListStatuses =
    [
        "Core/Invoices/Phase.cs",
        "Core/Contract/InvoiceStatus.cs",
        // The statuses in which a call may fail, and how an invoice gets there.
        "Server/Explore/Lives/Grammar.cs",
        "Server/Explore/Lives/LifeDraft.cs",
    ];

    // Steps of the schema are history, and are never written anew.
    private static readonly string[] MayHaveThemInSql = ["Server/Storage/Sqlite/Migrations.cs", "Server/Storage/Postgres/PostgresSchema.cs"];

    [Fact]
    public void Phases_are_named_in_core_and_where_they_are_put_into_words() => Assert.Empty(Breaches(NamesPhase, MayNamePhases));

    [Fact]
    public void Statuses_are_listed_in_core() => Assert.Empty(Breaches(ListsStatuses, MayListStatuses));

    [Fact]
    public void Queries_get_the_phases_from_core() => Assert.Empty(Breaches(QuotesPhase, MayHaveThemInSql));

    // Race.Run tries again what it is given, and saves nothing itself.
    [Fact]
    public void A_lost_race_is_run_again_by_the_bounded_retry_alone() => Assert.Empty(Breaches(SavesInLoop, []));

    [Fact]
    public void No_file_is_allowed_what_it_does_not_do()
    {
        Assert.Empty(MayNamePhases.Except(Breaches(NamesPhase, [])));
        Assert.Empty(MayListStatuses.Except(Breaches(ListsStatuses, [])));
        Assert.Empty(MayHaveThemInSql.Except(Breaches(QuotesPhase, [])));
    }

    [Theory]
    [InlineData("if (invoice.Phase is Phase.Issued or Phase.Paying)")]
    [InlineData("invoice.Phase == Phase.Paid")]
    [InlineData("new([Phase.Issued], null)")]
    [InlineData("{ Phase: Phase.Canceled }")]
    public void Naming_a_phase_is_found(string source) => Assert.True(NamesPhase(source));

    [Theory]
    [InlineData("told is InvoiceStatus.Paid or InvoiceStatus.Failed")]
    [InlineData("told == InvoiceStatus.Paid\n    || told == InvoiceStatus.Failed;")]
    [InlineData("told is not (InvoiceStatus.Paid or InvoiceStatus.Reserved)")]
    public void Listing_statuses_is_found(string source) => Assert.True(ListsStatuses(source));

    [Theory]
    [InlineData("phase = 'Paid'")]
    [InlineData("phase IN ('Issued', 'Paying')")]
    public void A_phase_in_a_query_is_found(string source) => Assert.True(QuotesPhase(source));

    [Theory]
    [InlineData("while (true)\n{\n    if (await store.Save(changes))\n    {\n        return;\n    }\n}")]
    [InlineData("for (var round = 0; round < 3; round++)\n{\n    if (round > 1) { Wait(); }\n    await Store.Save(new());\n}")]
    [InlineData("while (!await store.Save(changes))\n    changes = Next();")]
    [InlineData("do\n{\n    saved = await store.Save(changes);\n}\nwhile (!saved);")]
    public void Saving_in_a_loop_is_found(string source) => Assert.True(SavesInLoop(source));

    [Theory]
    [InlineData("invoice.Phase.IsOpen() ? Phase.ToStatus() : told == InvoiceStatus.Paid")]
    [InlineData("while (reading)\n{\n    Read();\n}\nawait store.Save(changes);")]
    [InlineData("/// <summary>While paid, for (a) Phase, 'x'.</summary>")]
    public void Asking_and_saving_once_is_no_breach(string source) =>
        Assert.False(NamesPhase(source) || ListsStatuses(source) || QuotesPhase(source) || SavesInLoop(source));

    private static string[] Breaches(Func<string, bool> isBreach, string[] allowed) =>
    [
        .. from project in new[] { "Core", "Server" }
           from file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "Simulator", project), "*", SearchOption.AllDirectories)
           let path = Path.GetRelativePath(Path.Combine(Repository.Root, "Simulator"), file).Replace('\\', '/')
           where SourceMentions.IsSource(file) && !path.Contains("/obj/", StringComparison.Ordinal)
               && !allowed.Contains(path) && isBreach(File.ReadAllText(file))
           select path,
    ];

    private static bool NamesPhase(string source) =>
        PhaseName().Matches(source).Any(match => Enum.GetNames<Phase>().Contains(match.Groups["name"].Value));

    /// <summary>Two statuses in one statement, which is a list of them however it is written.</summary>
    private static bool ListsStatuses(string source) => Statement().Split(source).Any(
        statement =>
            StatusName().Matches(statement).Select(match => match.Groups["name"].Value)
                .Intersect(Enum.GetNames<InvoiceStatus>()).Count() > 1);

    private static bool QuotesPhase(string source) =>
        Quoted().Matches(source).Any(match => Enum.GetNames<Phase>().Contains(match.Groups["name"].Value));

    private static bool SavesInLoop(string source) =>
        Loop().Matches(source).Any(loop => loop.Value.Contains(".Save(", StringComparison.Ordinal));

    [GeneratedRegex(@"(?<![\w.])Phase\.(?<name>\w+)")]
    private static partial Regex PhaseName();

    [GeneratedRegex(@"\bInvoiceStatus\.(?<name>\w+)")]
    private static partial Regex StatusName();

    [GeneratedRegex(@"[;{}]")]
    private static partial Regex Statement();

    [GeneratedRegex(@"'(?<name>\w+)'")]
    private static partial Regex Quoted();

    /// <summary>A loop from its head to the brace that closes its body, or to the end of its one statement.</summary>
    [GeneratedRegex(
        @"^(?<indent>[ ]*)(?:while|for|do)\b(?:[^\n]*\n\k<indent>\{\n.*?^\k<indent>\}|.*?;[ ]*$)",
        RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Loop();
}
