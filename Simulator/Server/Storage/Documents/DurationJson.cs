using System.Text.Json;
using SeqrSandbox.Core.Scenarios;

namespace SeqrSandbox.Simulator.Storage.Documents;

/// <summary>A duration, or its bounds.</summary>
internal static class DurationJson
{
    public static DurationRange Read(ref Utf8JsonReader reader)
    {
        reader.Expect(JsonTokenType.StartObject);
        TimeSpan least = default, most = default;
        while (reader.NextMember(out var name))
        {
            if (name.Is("Least"u8))
                least = reader.GetDuration();
            else if (name.Is("Most"u8))
                most = reader.GetDuration();
            else
                reader.Skip();
        }

        return new(least, most);
    }

    public static void Write(Utf8JsonWriter writer, DurationRange range)
    {
        writer.WriteStartObject();
        writer.WriteMember("Least"u8, range.Least);
        writer.WriteMember("Most"u8, range.Most);
        writer.WriteBoolean("IsExact"u8, range.IsExact);
        writer.WriteEndObject();
    }
}
