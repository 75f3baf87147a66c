using Microsoft.Extensions.Options;
using Reference.Client;
using Reference.Client.Checkout;

namespace SeqrSandbox.ContractTests.Client.Transport;

public sealed class OptionsTests
{
    public static TheoryData<string, Action<SeqrClientOptions>> Mistakes => new()
    {
        { "SeqrClientOptions.Endpoint must be an absolute http or https URL; it is "
            + "'ftp://seqr/'.", o => o.Endpoint = new Uri("ftp://seqr/") },
        { "SeqrClientOptions.Endpoint must not carry a user", o => o.Endpoint = new Uri("http://me:pw@seqr/") },
        { "SeqrClientOptions.Credentials must name a terminal", o => o.Credentials = null },
        { "SeqrClientOptions.ClientId must be the company's name", o => o.ClientId = " " },
        { "SeqrClientOptions.ClientReference must make a text of 1 to 32", o => o.ClientReference = () => new string('x', 33) },
        { "SeqrClientOptions.Channel must be 1 to 40", o => o.Channel = "" },
        { "SeqrClientOptions.ClientComment must be 1 to 80", o => o.ClientComment = new string('x', 81) },
        { "SeqrClientOptions.Timeout must be between 1 s and 5 min; it is 00:00:00.", o => o.Timeout = TimeSpan.Zero },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_wrong_option_is_named_in_one_line(string expected, Action<SeqrClientOptions> mistake)
    {
        using var services = With(mistake).BuildServiceProvider();
        var e = Assert.Throws<OptionsValidationException>(services.GetRequiredService<SeqrClient>);
        Assert.StartsWith(expected, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("me:pw", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_options_stop_a_host_at_its_start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSeqrClient(Right, _ => { });
        await using var app = builder.Build();
        var e = await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync());
        Assert.Equal(
            [
                "InAppCheckoutOptions.NotificationUrl must be an absolute http or https URL; it is ''.",
                "InAppCheckoutOptions.BackUrl must be an absolute URL or app link; it is ''.",
            ],
            e.Failures);
    }

    [Fact]
    public void Credentials_do_not_show_their_password()
    {
        Assert.Equal("Terminal t", SeqrCredentials.ForTerminal("t", "secret").ToString());
        Assert.Equal("ResellerUser r/9900", $"{SeqrCredentials.ForResellerUser("r", "secret")}");
    }

    private static void Right(SeqrClientOptions options)
    {
        options.Endpoint = new Uri("http://localhost/");
        options.Credentials = SeqrCredentials.ForTerminal("t", "pw");
        options.ClientId = "Shop";
    }

    private static ServiceCollection With(Action<SeqrClientOptions> mistake)
    {
        var services = new ServiceCollection();
        services.AddSeqrClient(options =>
        {
            Right(options);
            mistake(options);
        });
        return services;
    }
}
