using System.Diagnostics;

namespace SeqrSandbox.ContractTests.Hosting;

/// <summary>
/// A program that starts a simulator for itself holds the other end of its input. That the simulator stops when such a program is killed is
/// shown by ContractTests/Clients.
/// </summary>
public sealed class StopWithInputTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_simulator_that_stops_with_its_input_serves_until_then_and_exits_with_0()
    {
        using var data = new TemporaryDirectory();
        using var simulator = Start(data, "--stop-with-input");
        using var patience = new CancellationTokenSource(Patience);
        await simulator.StandardInput.WriteLineAsync("What it is told does not matter.");
        Assert.Contains("SOAP at ", await simulator.StandardOutput.ReadLineAsync(patience.Token), StringComparison.Ordinal);
        Assert.False(simulator.HasExited);

        simulator.StandardInput.Close();

        await simulator.WaitForExitAsync(patience.Token);
        Assert.Equal(0, simulator.ExitCode);
    }

    [Fact]
    public async Task A_start_whose_input_has_ended_before_stops_as_well()
    {
        using var data = new TemporaryDirectory();
        using var simulator = Start(data, "--stop-with-input");
        using var patience = new CancellationTokenSource(Patience);
        simulator.StandardInput.Close();

        await simulator.WaitForExitAsync(patience.Token);
        Assert.Equal(0, simulator.ExitCode);
    }

    private static Process Start(TemporaryDirectory data, string option) => Process.Start(
        new ProcessStartInfo(
            "dotnet", [SimulatorProcess.Program, "--urls", "http://127.0.0.1:0", "--data", data.Path, option])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
}
