using System.Net.Sockets;
using SeqrSandbox.ContractTests.Flows;
using SeqrSandbox.Simulator.Cli;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>What <c>--urls</c> takes, and what it says of the rest.</summary>
public sealed class ListenAddressTests
{
    [Theory]
    [InlineData("http://256.1.1.1:18237", "256.1.1.1 is no IP address: that is four numbers from 0 to 255.")]
    [InlineData("http://127.1:8080", "127.1 is no IP address")]
    [InlineData("http://1.2.3.4.5:8080", "1.2.3.4.5 is no IP address")]
    [InlineData("http://010.0.0.1:8080", "010.0.0.1 is no IP address")]
    [InlineData("http://0x7f.0.0.0x1:8080", "0x7f.0.0.0x1 is no IP address")]
    [InlineData("http://2130706433:8080", "2130706433 is no IP address")]
    [InlineData("http://127.0.0.1.:8080", "127.0.0.1. is no IP address")]
    [InlineData("http://[::g]:8080", "[::g] is no IPv6 address.")]
    [InlineData("http://[127.0.0.1]:8080", "[127.0.0.1] is no IPv6 address.")]
    [InlineData("http://::1:8080", "'::1:8080' is no host with a port.")]
    [InlineData("http://my shop:8080", "'my shop' is neither an IP address nor a host name.")]
    [InlineData("http://-shop:8080", "'-shop' is neither an IP address nor a host name.")]
    [InlineData("http://shop..example:8080", "'shop..example' is neither an IP address nor a host name.")]
    [InlineData("http://xn--ü:8080", "'xn--ü' is neither an IP address nor a host name.")]
    [InlineData("http://*.example:8080", "'*.example' is neither an IP address nor a host name.")]
    [InlineData("http://:8080", "'' is neither an IP address nor a host name.")]
    [InlineData("http://", "'' is neither an IP address nor a host name.")]
    [InlineData("http://localhost:", "'' is no port: that is a number from 0 to 65535.")]
    [InlineData("http://localhost:65536", "'65536' is no port")]
    [InlineData("http://localhost:-1", "'-1' is no port")]
    [InlineData("http://localhost:http", "'http' is no port")]
    [InlineData("http://localhost:8080/seqr", "Leave out '/seqr'")]
    [InlineData("http://localhost:8080?a=1", "Leave out '?a=1'")]
    [InlineData("http://localhost:8080/#a", "Leave out '/#a'")]
    [InlineData("http://unix:/tmp/seqr.sock", "It listens on TCP ports, not on Unix sockets or named pipes.")]
    [InlineData("http://pipe:/seqr", "It listens on TCP ports, not on Unix sockets or named pipes.")]
    [InlineData("http://anna:secret@localhost:8080", "A user name and a password have no place in it")]
    [InlineData("localhost:8080", "'localhost:8080' is no http or https URL.")]
    [InlineData("ftp://localhost", "'ftp://localhost' is no http or https URL.")]
    [InlineData(" ; ", "It names no address.")]
    [InlineData(
        "http://127.0.0.1:8080;http://127.0.0.1:8080/",
        "http://127.0.0.1:8080 and http://127.0.0.1:8080 are the same port of the same address: leave one out.")]
    [InlineData("http://+:8080;https://127.0.0.1:8080", "are the same port")]
    [InlineData("http://127.0.0.1:8080;http://shop.example:8080", "are the same port")]
    [InlineData("http://localhost:8080;http://[::1]:8080", "are the same port")]
    [InlineData("http://127.0.0.1:8080;http://localhost:8080", "are the same port")]
    [InlineData("http://[::1]:8080;http://[0:0:0:0:0:0:0:1]:8080", "are the same port")]
    [InlineData("http://127.0.0.1;http://127.0.0.1:80", "are the same port")]
    public void An_address_that_cannot_be_listened_on_is_refused_with_the_reason(string urls, string reason)
    {
        var refusal = Assert.Throws<StartException>(() => Read(urls));

        Assert.StartsWith("The option urls (--urls) is '", refusal.Message, StringComparison.Ordinal);
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "Allowed: an http or https URL with a host and a port, such as http://localhost:8080.",
            refusal.Message,
            StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://localhost:8080", "http://localhost:8080")]
    [InlineData("HTTP://LocalHost:8080/", "http://localhost:8080")]
    [InlineData("https://10.1.2.3:8443", "https://10.1.2.3:8443")]
    [InlineData("http://[::1]:8080", "http://[::1]:8080")]
    [InlineData("http://+:8080", "http://+:8080")]
    [InlineData("http://*:8080", "http://*:8080")]
    [InlineData("http://shop_1.example:8080", "http://shop_1.example:8080")]
    [InlineData("http://localhost", "http://localhost:80")]
    [InlineData("https://localhost", "https://localhost:443")]
    [InlineData("http://localhost:0", "http://127.0.0.1:0")]
    [InlineData("http://127.0.0.1:8080; https://127.0.0.1:8443;", "http://127.0.0.1:8080;https://127.0.0.1:8443")]
    [InlineData("http://127.0.0.1:0;http://127.0.0.1:0", "http://127.0.0.1:0;http://127.0.0.1:0")]
    [InlineData(
        "http://127.0.0.1:8080;http://127.0.0.2:8080;http://[::1]:8080",
        "http://127.0.0.1:8080;http://127.0.0.2:8080;http://[::1]:8080")]
    public void A_listen_address_is_accepted(string urls, string listened) => Assert.Equal(listened, Read(urls));

    [Theory]
    [InlineData("http://+:8080", "http://localhost:8080/")]
    [InlineData("http://*:8080", "http://localhost:8080/")]
    [InlineData("http://0.0.0.0:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://[::]:8080", "http://localhost:8080/")]
    [InlineData("http://shop.example:8080", "http://localhost:8080/")]
    [InlineData("https://[::1]:8443", "https://[::1]:8443/")]
    [InlineData("https://10.1.2.3:8443", "https://10.1.2.3:8443/")]
    public void This_machine_reaches_it_at(string url, string reached) =>
        Assert.Equal(reached, ListenAddress.List(url).Single().Url.AbsoluteUri);

    [Theory]
    [InlineData("http://127.0.0.1:80", SocketError.AccessDenied, "A port below 1024 needs root's rights")]
    [InlineData("http://127.0.0.1:8080", SocketError.AddressAlreadyInUse, "Choose another with --urls.")]
    [InlineData("http://[::1]:8080", SocketError.AddressFamilyNotSupported, "This machine has no IPv6.")]
    [InlineData("http://127.0.0.1:8080;http://192.0.2.1:8080", SocketError.AddressNotAvailable, "192.0.2.1 is no address of this machine.")]
    public void The_reason_why_the_machine_refuses_is_reported(string urls, SocketError error, string told)
    {
        var addresses = ListenAddress.List(urls);

        Assert.Contains(told, ListenFailure.Of(new SocketException((int)error), addresses), StringComparison.Ordinal);
        Assert.Contains(
            told,
            ListenFailure.Of(new IOException("Failed to bind.", new AggregateException(new SocketException((int)error))), addresses),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_that_does_not_concern_listening_is_no_failure_of_an_address() =>
        Assert.Null(ListenFailure.Of(new InvalidOperationException("A mistake."), ListenAddress.List("http://localhost:8080")));

    [Theory]
    [InlineData("http://192.0.2.1:0", "192.0.2.1 is no address of this machine.")]
    [InlineData("https://127.0.0.1:0", "Kestrel__Certificates__Default__Path")]
    [InlineData("http://256.1.1.1:0", "256.1.1.1 is no IP address")]
    public async Task A_start_that_cannot_listen_ends_with_a_line_and_2(string urls, string told)
    {
        using var data = new TemporaryDirectory();

        StartTests.AssertRefused(await SimulatorProcess.Run("--urls", urls, "--data", data.Path), told);
    }

    private static string Read(string urls) =>
        Settings.ReadUrls(
            new SettingSources(setting => setting == Settings.Urls ? urls : null, _ => null, new Dictionary<string, string>()));
}
