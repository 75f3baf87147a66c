using System.Text;
using System.Xml;

namespace SeqrSandbox.Simulator.Replay;

/// <summary>A replay as a JUnit report: a test case for each exchange, and for each action that went otherwise.</summary>
internal static class JUnitFile
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        CheckCharacters = false,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    public static void Write(string file, string recording, ReplayReport report)
    {
        try
        {
            using var writer = XmlWriter.Create(file, Settings);
            Write(writer, recording, report);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ReplayException($"{file} cannot be written: {error.Message}");
        }
    }

    private static void Write(XmlWriter writer, string recording, ReplayReport report)
    {
        writer.WriteStartElement("testsuites");
        writer.WriteStartElement("testsuite");
        writer.WriteAttributeString("name", $"replay of {Path.GetFileName(recording)}");
        writer.WriteAttributeString("tests", $"{report.Replayed.Count}");
        writer.WriteAttributeString("failures", $"{report.Replayed.Count(entry => entry.Differences.Count > 0)}");
        writer.WriteAttributeString("errors", "0");
        writer.WriteAttributeString("time", Seconds(report.Elapsed));
        foreach (var entry in report.Replayed)
            Write(writer, entry);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, ReplayedEntry entry)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", $"replay.{entry.Entry.Name}");
        writer.WriteAttributeString("name", entry.Title);
        writer.WriteAttributeString("time", Seconds(entry.Duration));
        if (entry.Differences.Count > 0)
        {
            writer.WriteStartElement("failure");
            writer.WriteAttributeString("message", $"{entry.Differences[0]}");
            writer.WriteString(string.Join('\n', entry.Differences.Select(entry.Describe)));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.000");
}
