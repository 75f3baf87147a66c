using SeqrSandbox.Core.Invoices;

namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>
/// The core sees values and time: the compiled assembly mentions nothing else, whatever became of the analyzer that
/// says so in the build.
/// </summary>
public sealed class CorePurityTests
{
    private static readonly string[] ForbiddenAssemblies =
        [
            "Microsoft.AspNetCore", "Microsoft.Data", "Microsoft.Extensions", "SoapCore", "System.Data",
            "System.Net.Http", "System.Private.Xml", "System.ServiceModel", "System.Xml"
        ];

    [Fact]
    public void The_core_references_neither_web_nor_soap_nor_xml_nor_sql() => Assert.Empty(Forbidden(typeof(Invoice)));

    [Fact]
    public void The_core_mentions_nothing_on_the_banned_list()
    {
        using var core = Of(typeof(Invoice));
        var mentions = core.Mentions();

        Assert.InRange(mentions.Count, 1000, int.MaxValue);
        var banned = BannedSymbol.OfCore();
        Assert.DoesNotContain(mentions, mention => banned.Any(symbol => symbol.Bans(mention)));
    }

    [Fact]
    public void An_assembly_that_references_them_is_seen() =>
        Assert.Equal(
            [
                "Microsoft.AspNetCore", "Microsoft.Data", "Microsoft.Extensions", "SoapCore", "System.Data",
                "System.Net.Http", "System.ServiceModel", "System.Xml"
            ],
            ForbiddenAssemblies.Intersect(
                Forbidden(typeof(Offender)).Select(reference => ForbiddenAssemblies.First(reference.StartsWith))).Order());

    [Fact]
    public void Every_symbol_on_the_banned_list_is_seen_where_it_is_used()
    {
        using var tests = Of(typeof(Offender));
        var mentions = tests.Mentions().Where(mention => mention.IsFrom(typeof(Offender).FullName!)).ToArray();

        Assert.NotEmpty(BannedSymbol.OfCore());
        Assert.DoesNotContain(BannedSymbol.OfCore(), symbol => !mentions.Any(symbol.Bans));
    }

    private static CompiledAssembly Of(Type type) => new(type.Assembly.Location);

    private static string[] Forbidden(Type type)
    {
        using var assembly = Of(type);
        return
        [
            .. assembly.References.Where(
                reference => ForbiddenAssemblies.Any(forbidden => reference.StartsWith(forbidden, StringComparison.Ordinal)))
        ];
    }
}
