using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace SeqrSandbox.ContractTests.Clients;

/// <summary>A package in a process of its own: one JSON object a line is told to its driver, and one a line comes back.</summary>
internal sealed class ClientProcess : IClientDriver
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly string[] Settings = ["SEQR_SANDBOX_URL", "SEQR_SANDBOX_TOKEN", "SEQR_SANDBOX_PROGRAM"];

    private readonly Process process;
    private readonly Task<string> errors;
    private readonly SemaphoreSlim turn = new(1);

    private ClientProcess(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
    }

    /// <param name="command">The driver.</param>
    /// <param name="temporary">Its directory of temporary files.</param>
    /// <param name="environment">The environment variables that the package reads; it sees no others of these.</param>
    public static ClientProcess Start(ClientCommand command, string temporary, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(command.Program, command.Arguments(temporary))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        };
        foreach (var setting in Settings)
            start.Environment.Remove(setting);
        start.Environment["TMPDIR"] = temporary;
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            return new(Process.Start(start)!);
        }
        catch (System.ComponentModel.Win32Exception missing)
        {
            Assert.Fail($"{command.Program} cannot be started ({missing.Message}). Install the Debian packages {command.Packages}.");
            throw;
        }
    }

    public async Task<JsonNode?> Do(string call, string? on = null, object? arguments = null)
    {
        await turn.WaitAsync();
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { @do = call, on, args = arguments ?? new { } }, Json));
            await process.StandardInput.FlushAsync();
            using var patience = new CancellationTokenSource(Patience);
            var line = await process.StandardOutput.ReadLineAsync(patience.Token);
            var answer = line is null ? null : JsonNode.Parse(line)!.AsObject();
            if (answer is null)
                throw new InvalidOperationException($"The driver ended at {call}: {await errors}");
            return answer.TryGetPropertyValue("error", out var error)
                ? throw new ClientException(error.Deserialize<ClientFailure>(Json)!)
                : answer["ok"];
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends it as <c>kill -9</c> does.</summary>
    public void Kill() => process.Kill();

    /// <summary>Ends its input, as when the program that uses the package comes to its end. The exit status of the driver.</summary>
    public async Task<int> EndOfInput()
    {
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        await errors;
        process.Dispose();
        turn.Dispose();
    }
}
