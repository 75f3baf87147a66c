using System.Diagnostics;
using System.Text;

namespace SeqrSandbox.Simulator.Explore.Merchants;

/// <summary>A program of the merchant, with what it prints.</summary>
internal sealed class MerchantProcess : IAsyncDisposable
{
    private const int MostOutput = 256 * 1024;

    private readonly Process process;
    private readonly StringBuilder output = new();

    private MerchantProcess(Process process) => this.process = process;

    public bool HasEnded => process.HasExited;

    /// <exception cref="MerchantException">There is no such program.</exception>
    public static MerchantProcess Start(string command, string folder, IEnumerable<(string Name, string Value)> environment)
    {
        var words = Words(command);
        var start = new ProcessStartInfo(words[0], words.Skip(1))
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        try
        {
            var started = new MerchantProcess(new() { StartInfo = start });
            // Whatever is printed is read: a full pipe would stop the program.
            started.process.OutputDataReceived += (_, line) => started.Take(line.Data);
            started.process.ErrorDataReceived += (_, line) => started.Take(line.Data);
            started.process.Start();
            started.process.StandardInput.Close();
            started.process.BeginOutputReadLine();
            started.process.BeginErrorReadLine();
            return started;
        }
        catch (Exception error) when (error is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            throw new MerchantException($"'{command}' cannot be run in {folder}: {error.Message}", error);
        }
    }

    /// <summary>What was printed since this was last asked.</summary>
    public string TakeOutput()
    {
        lock (output)
        {
            var taken = output.ToString();
            output.Clear();
            return taken;
        }
    }

    /// <summary>Waits for its end; the exit status.</summary>
    public async Task<int> WaitForEnd(CancellationToken patience)
    {
        await process.WaitForExitAsync(patience);
        return process.ExitCode;
    }

    /// <summary>Kills it with all that it has started.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Take(string? line)
    {
        lock (output)
        {
            if (line is not null && output.Length < MostOutput)
                output.Append(line).Append('\n');
        }
    }

    /// <summary>Splits a command at spaces outside of quotes.</summary>
    private static List<string> Words(string command)
    {
        List<string> words = [];
        var word = new StringBuilder();
        char? quote = null;
        var isWord = false;
        foreach (var letter in command)
        {
            if (letter == quote)
            {
                quote = null;
            }
            else if (quote is null && letter is '"' or '\'')
            {
                (quote, isWord) = (letter, true);
            }
            else if (quote is null && letter == ' ')
            {
                if (isWord || word.Length > 0)
                    words.Add(word.ToString());
                word.Clear();
                isWord = false;
            }
            else
            {
                word.Append(letter);
            }
        }

        if (isWord || word.Length > 0)
            words.Add(word.ToString());
        return words;
    }
}
