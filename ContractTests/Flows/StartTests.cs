using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace SeqrSandbox.ContractTests.Flows;

/// <summary>A start that cannot be is told in one line, with exit status 2.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("an unknown option", "--foo", "--foo")]
    [InlineData("an unknown command", "fetch", "fetch")]
    [InlineData("a missing value", "--seed", "--seed")]
    [InlineData("a bad number", "--seed -1", "0 to 2147483647")]
    [InlineData("a bad address", "--urls ftp://localhost", "http or https")]
    [InlineData("a bad switch", "--quiet perhaps", "true or false")]
    [InlineData("a bad switch for pages", "--no-pages perhaps", "true or false")]
    [InlineData("a bad list of hosts", "--notification-hosts http://shop", "host names")]
    [InlineData("a bad list of names of its own", "--hosts seqr.example:8443", "host names")]
    [InlineData("a data directory that cannot be made", "--data /proc/none", "/proc/none")]
    [InlineData("a bad address in the contract", "wsdl --address shop", "http or https")]
    public async Task A_bad_start_names_what_is_wrong_and_what_is_allowed(string what, string arguments, string told)
    {
        Assert.NotEmpty(what);
        AssertRefused(await SimulatorProcess.Run(arguments.Split(' ')), told);
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        using var data = new TemporaryDirectory();
        var url = $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}";
        AssertRefused(await SimulatorProcess.Run("--urls", url, "--data", data.Path), url);
    }

    [Fact]
    public async Task A_database_of_a_newer_simulator_is_left_alone()
    {
        using var data = new TemporaryDirectory();
        var file = Path.Combine(data.Path, "seqr-sandbox.db");
        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA user_version = 999";
            command.ExecuteNonQuery();
        }

        AssertRefused(await SimulatorProcess.Run("--urls", "http://127.0.0.1:0", "--data", data.Path), "schema 999");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_left_alone()
    {
        using var data = new TemporaryDirectory();
        var file = Path.Combine(data.Path, "seqr-sandbox.db");
        await File.WriteAllTextAsync(file, new string('x', 5000));
        AssertRefused(await SimulatorProcess.Run("--urls", "http://127.0.0.1:0", "--data", data.Path), file);
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task A_data_directory_belongs_to_one_simulator_and_the_second_is_told_so()
    {
        using var data = new TemporaryDirectory();
        await using var first = await SimulatorProcess.Start(data.Path);
        AssertRefused(await SimulatorProcess.Run("--urls", "http://127.0.0.1:0", "--data", data.Path), "another simulator");
    }

    [Fact]
    public async Task A_simulator_that_is_asked_to_stop_exits_with_0()
    {
        using var data = new TemporaryDirectory();
        await using var simulator = await SimulatorProcess.Start(data.Path);
        Assert.Equal(0, await simulator.Stop());
    }

    [Fact]
    public async Task The_contract_is_printed_with_the_address_asked_for()
    {
        var (status, output, error) = await SimulatorProcess.Run("wsdl", "--address", "https://pay.example/seqr");
        Assert.Equal((0, ""), (status, error));
        Assert.Contains("location=\"https://pay.example/seqr\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("session", "getClientSessionInfo", "http://localhost:8080/soap/merchant/cashregister-2")]
    [InlineData("eproducts", "buyReservedVoucher", "http://localhost:8080/extclientproxy/client")]
    public async Task The_contract_of_another_service_is_printed_by_its_name(string service, string operation, string address)
    {
        var (status, output, error) = await SimulatorProcess.Run("wsdl", service);
        Assert.Equal((0, ""), (status, error));
        Assert.Contains($"operation name=\"{operation}\"", output, StringComparison.Ordinal);
        Assert.Contains($"location=\"{address}\"", output, StringComparison.Ordinal);
    }

    internal static void AssertRefused((int Status, string Output, string Error) end, string told)
    {
        Assert.Equal((2, ""), (end.Status, end.Output));
        Assert.Single(end.Error.TrimEnd('\n').Split('\n'));
        Assert.StartsWith("seqr-sandbox: ", end.Error, StringComparison.Ordinal);
        Assert.Contains(told, end.Error, StringComparison.Ordinal);
    }
}
