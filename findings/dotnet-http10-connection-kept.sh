#!/usr/bin/env bash
# .NET's HttpClient and a merchant's server that answers in HTTP/1.0, as Python's http.server does unless it is told otherwise.
#
# Guess:     after an HTTP/1.0 answer without a Connection header the connection is over, as the protocol says; the next request takes a new one.
# Version:   .NET 10 (no package).
# Behaviour: the connection is kept and the next POST is sent on it. If the server closes it, that POST fails with ResponseEnded and is not
#            sent again. Whether it fails depends on who is faster.
# Hurt:      notifications to such a server get lost now and then, and so do a shop's calls to such a service.
# Remedy:    PooledConnectionLifetime = TimeSpan.Zero on the handler, or the server says "Connection: close".
# Seen:      first: OK, second: ResponseEnded
#            first: OK, second: OK (connections are not kept)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > old.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Net;
using System.Net.Sockets;
using System.Text;

var listener = new TcpListener(IPAddress.Loopback, 0);
listener.Start();
_ = Task.Run(async () =>
{
    while (true)
        _ = Serve(await listener.AcceptTcpClientAsync());
});

Console.WriteLine(await Two(new SocketsHttpHandler()));
Console.WriteLine(await Two(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero }) + " (connections are not kept)");

async Task<string> Two(SocketsHttpHandler handler)
{
    using var http = new HttpClient(handler);
    return $"first: {await Post(http)}, second: {await Post(http)}";
}

async Task<string> Post(HttpClient http)
{
    try
    {
        using var answer = await http.PostAsync($"http://{listener.LocalEndpoint}/", new StringContent("invoiceReference=1"));
        return $"{answer.StatusCode}";
    }
    catch (HttpRequestException error)
    {
        return $"{error.HttpRequestError}";
    }
}

// Answers one request, and closes as soon as anything more comes.
static async Task Serve(TcpClient client)
{
    using var connection = client;
    var (stream, buffer, text) = (client.GetStream(), new byte[4096], "");
    while (!text.EndsWith("invoiceReference=1"))
        text += Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer));
    await stream.WriteAsync("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"u8.ToArray());
    await stream.ReadAtLeastAsync(buffer, 1, throwOnEndOfStream: false);
}
CS
seen=$(dotnet run)
echo "$seen"
expected='first: OK, second: ResponseEnded
first: OK, second: OK (connections are not kept)'
[ "$seen" = "$expected" ] || { echo "The behaviour has changed."; exit 1; }
echo "As described."
