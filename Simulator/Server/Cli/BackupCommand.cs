using System.CommandLine;
using SeqrSandbox.Simulator.Storage;
using SeqrSandbox.Simulator.Storage.Sqlite;

namespace SeqrSandbox.Simulator.Cli;

/// <summary>
/// The command <c>backup</c>: copies the data, also while a simulator runs on it, so that a simulator can be started on
/// the copy. Exit status 0, or 2 when the copy cannot be made.
/// </summary>
internal static class BackupCommand
{
    public static Command Make()
    {
        var target = new Argument<string>("TO") { Description = "A directory, which is made if it is not there." };
        var command = new Command("backup", "Copy the data, also while a simulator works on it.") { target };
        var flags = SettingFlags.Add(command, Settings.Data);
        command.SetAction(result =>
        {
            var directory = Settings.ReadData(SettingSources.OfProcess(flags.Given(result)));
            var to = result.GetRequiredValue(target);
            if (to.Length == 0)
                throw new StartException("The backup needs a directory: its name is empty.");
            var files = Backup.Take(directory, to);
            result.InvocationConfiguration.Output.WriteLine(
                $"Backed up {directory} to {to}: {string.Join(", ", files.Select(file => $"{file.Name} ({file.Length} bytes)"))}. "
                    + $"Start a simulator on it with {Settings.Data.Flag} {to}.");
        });
        return command;
    }
}
