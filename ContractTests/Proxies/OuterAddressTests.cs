using Microsoft.AspNetCore.Http;
using SeqrSandbox.Simulator.Http;

namespace SeqrSandbox.ContractTests.Proxies;

/// <summary>The address that a caller used, made of what proxies tell. The simulator itself was asked at http://inner:8080.</summary>
public sealed class OuterAddressTests
{
    private const string Inner = "http://inner:8080";

    [Theory]
    [InlineData("X-Forwarded-Proto: https", "https://inner:8080")]
    [InlineData("X-Forwarded-Proto: HTTPS", "https://inner:8080")]
    [InlineData("X-Forwarded-Host: a.example", "http://a.example")]
    [InlineData("X-Forwarded-Host: a.example:8443", "http://a.example:8443")]
    [InlineData("X-Forwarded-Host: [2001:db8::1]:8443", "http://[2001:db8::1]:8443")]
    [InlineData("X-Forwarded-Host: 10.1.2.3", "http://10.1.2.3")]
    [InlineData("X-Forwarded-Host: my_service.local.", "http://my_service.local.")]
    [InlineData("X-Forwarded-Host: a.example | X-Forwarded-Port: 8443", "http://a.example:8443")]
    [InlineData("X-Forwarded-Host: [2001:db8::1] | X-Forwarded-Port: 8443", "http://[2001:db8::1]:8443")]
    [InlineData("X-Forwarded-Host: a.example | X-Forwarded-Port: 443 | X-Forwarded-Proto: https", "https://a.example")]
    [InlineData("X-Forwarded-Host: a.example | X-Forwarded-Port: 80 | X-Forwarded-Proto: http", "http://a.example")]
    [InlineData("X-Forwarded-Host: a.example:8443 | X-Forwarded-Port: 80 | X-Forwarded-Proto: https", "https://a.example:8443")]
    [InlineData("X-Forwarded-Port: 8443", Inner)]
    [InlineData("X-Forwarded-Prefix: /seqr", Inner + "/seqr")]
    [InlineData("X-Forwarded-Prefix: /seqr/", Inner + "/seqr")]
    [InlineData("X-Forwarded-Prefix: /a/b-1.0/", Inner + "/a/b-1.0")]
    [InlineData("X-Forwarded-Prefix: /a%20b", Inner + "/a%20b")]
    [InlineData("X-Forwarded-Prefix: /", Inner)]
    public void Each_header_tells_its_part(string headers, string outer) => Assert.Equal(outer, Outer(headers));

    [Theory]
    [InlineData("Forwarded: proto=https;host=a.example", "https://a.example")]
    [InlineData("Forwarded: for=192.0.2.60; Proto=https ; Host=\"a.example:8443\"", "https://a.example:8443")]
    [InlineData("Forwarded: for=\"[2001:db8:cafe::17]:4711\";host=\"[2001:db8::1]:8443\"", "http://[2001:db8::1]:8443")]
    [InlineData("Forwarded: host=\"a\\.example\"", "http://a.example")]
    [InlineData("Forwarded: for=\"x;host=evil.example, host=evil.example\";host=a.example", "http://a.example")]
    [InlineData("Forwarded: host=a.example:8443", "http://a.example:8443")]
    [InlineData("Forwarded: host=a.example | X-Forwarded-Port: 8443 | X-Forwarded-Prefix: /seqr", "http://a.example:8443/seqr")]
    public void The_standard_header_tells_them_too(string headers, string outer) => Assert.Equal(outer, Outer(headers));

    [Theory]
    [InlineData("X-Forwarded-Host: a.example, b.example | X-Forwarded-Proto: https, http", "https://a.example")]
    [InlineData("X-Forwarded-Host: a.example | X-Forwarded-Host: b.example", "http://a.example")]
    [InlineData("X-Forwarded-Host: a.example | X-Forwarded-Port: 8443, 80", "http://a.example:8443")]
    [InlineData("Forwarded: host=a.example;proto=https, host=b.example;proto=http", "https://a.example")]
    [InlineData("Forwarded: for=192.0.2.60, for=10.0.0.1;host=a.example", "http://a.example")]
    [InlineData("Forwarded: for=192.0.2.60 | Forwarded: host=a.example", "http://a.example")]
    [InlineData("Forwarded: host=a.example | X-Forwarded-Host: b.example | X-Forwarded-Proto: https", "https://a.example")]
    [InlineData("X-Forwarded-Prefix: /outer, /inner/", Inner + "/outer/inner")]
    public void The_caller_sees_the_first_of_several_proxies(string headers, string outer) =>
        Assert.Equal(outer, Outer(headers));

    [Theory]
    [InlineData("X-Forwarded-Proto: javascript")]
    [InlineData("X-Forwarded-Proto: ftp")]
    [InlineData("X-Forwarded-Proto: https://")]
    [InlineData("X-Forwarded-Host: a\"><evil/>")]
    [InlineData("X-Forwarded-Host: http://a.example")]
    [InlineData("X-Forwarded-Host: user@a.example")]
    [InlineData("X-Forwarded-Host: a.example/path")]
    [InlineData("X-Forwarded-Host: a b")]
    [InlineData("X-Forwarded-Host: a&b")]
    [InlineData("X-Forwarded-Host: a..b")]
    [InlineData("X-Forwarded-Host: 256.1.1.1")]
    [InlineData("X-Forwarded-Host: [::g]")]
    [InlineData("X-Forwarded-Host: ::1")]
    [InlineData("X-Forwarded-Host: a.example:0")]
    [InlineData("X-Forwarded-Host: a.example:65536")]
    [InlineData("X-Forwarded-Host: a.example:")]
    [InlineData("X-Forwarded-Host: a.example:-1")]
    [InlineData("X-Forwarded-Host: ")]
    [InlineData("X-Forwarded-Port: nonsense")]
    [InlineData("X-Forwarded-Prefix: //evil.example")]
    [InlineData("X-Forwarded-Prefix: https://evil.example")]
    [InlineData("X-Forwarded-Prefix: seqr")]
    [InlineData("X-Forwarded-Prefix: /a/../b")]
    [InlineData("X-Forwarded-Prefix: /a?b")]
    [InlineData("X-Forwarded-Prefix: /a#b")]
    [InlineData("X-Forwarded-Prefix: /\\evil.example")]
    [InlineData("X-Forwarded-Prefix: /\"><evil/>")]
    [InlineData("X-Forwarded-Prefix: /a%2")]
    [InlineData("Forwarded: ")]
    [InlineData("Forwarded: nonsense")]
    [InlineData("Forwarded: host=\"a.example")]
    [InlineData("Forwarded: for=\"x;host=evil.example")]
    [InlineData("Forwarded: proto=javascript;host=\"a b\"")]
    public void Invalid_schemes_hosts_ports_and_paths_are_ignored(string headers) => Assert.Equal(Inner, Outer(headers));

    [Fact]
    public void A_wrong_value_does_not_hide_the_right_one_beside_it() =>
        Assert.Equal("https://b.example", Outer("X-Forwarded-Host: a b, b.example | X-Forwarded-Proto: javascript, https"));

    private static string Outer(string headers)
    {
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Host) = ("http", new("inner:8080"));
        foreach (var header in headers.Split(" | ").Select(line => line.Split(": ", 2)))
            context.Request.Headers.Append(header[0], header[1]);
        new OuterAddress(_ => Task.CompletedTask).InvokeAsync(context);
        return $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase.ToUriComponent()}";
    }
}
