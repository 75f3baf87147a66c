using System.Buffers.Binary;
using System.Text;

namespace SeqrSandbox.ContractTests.Watching;

/// <summary>A span as it came over the wire. Source: opentelemetry/proto/trace/v1/trace.proto.</summary>
/// <param name="Service">The resource's service.name.</param>
/// <param name="TraceId">In hexadecimal digits.</param>
/// <param name="SpanId">The same.</param>
/// <param name="ParentId">The same; empty for the first span of a trace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">1 internal, 2 server, 3 client.</param>
/// <param name="Status">2 for an error.</param>
/// <param name="Tags">Its attributes.</param>
internal sealed record ReceivedSpan(
    string Service,
    string TraceId,
    string SpanId,
    string ParentId,
    string Name,
    int Kind,
    int Status,
    IReadOnlyDictionary<string, string> Tags)
{
    private const int Message = 1;

    public static IEnumerable<ReceivedSpan> Read(byte[] request) =>
        from resourceSpans in Fields(request)
        where resourceSpans.Number == 1
        let parts = Fields(resourceSpans.Bytes)
        let service = Attributes(parts.Where(part => part.Number == Message).SelectMany(part => Fields(part.Bytes)), 1)["service.name"]
        from scopeSpans in parts
        where scopeSpans.Number == 2
        from span in Fields(scopeSpans.Bytes)
        where span.Number == 2
        select Of(service, Fields(span.Bytes));

    private static ReceivedSpan Of(string service, List<Field> fields)
    {
        return new(
            service,
            Hex(1),
            Hex(2),
            Hex(4),
            Encoding.UTF8.GetString(Bytes(5)),
            (int)(fields.Find(field => field.Number == 6)?.Value ?? 0),
            (int)(Fields(Bytes(15)).Find(field => field.Number == 3)?.Value ?? 0),
            Attributes(fields, 9));

        byte[] Bytes(int number) => fields.Find(field => field.Number == number)?.Bytes ?? [];

        string Hex(int number) => Convert.ToHexStringLower(Bytes(number));
    }

    private static Dictionary<string, string> Attributes(IEnumerable<Field> fields, int number) =>
        fields.Where(field => field.Number == number).Select(field => Fields(field.Bytes)).ToDictionary(
            pair => Encoding.UTF8.GetString(pair[0].Bytes),
            pair => Fields(pair[1].Bytes) is [{ } value] ? TextOf(value) : "");

    private static string TextOf(Field value) => value.Number == 1 ? Encoding.UTF8.GetString(value.Bytes) : $"{value.Value}";

    /// <summary>The fields of a protobuf message, in order.</summary>
    private static List<Field> Fields(byte[] message)
    {
        List<Field> fields = [];
        for (var at = 0; at < message.Length;)
        {
            var key = Number(message, ref at);
            var (number, value, bytes) = ((int)(key >> 3), 0UL, Array.Empty<byte>());
            switch (key & 7)
            {
                case 0:
                    value = Number(message, ref at);
                    break;
                case 1:
                    value = BinaryPrimitives.ReadUInt64LittleEndian(message.AsSpan(at));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Number(message, ref at);
                    bytes = message[at..(at + length)];
                    at += length;
                    break;
                case 5:
                    value = BinaryPrimitives.ReadUInt32LittleEndian(message.AsSpan(at));
                    at += 4;
                    break;
                default:
                    throw new InvalidDataException($"This is no protobuf: {key}.");
            }

            fields.Add(new(number, value, bytes));
        }

        return fields;
    }

    private static ulong Number(byte[] message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = message[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return value;
        }
    }

    private sealed record Field(int Number, ulong Value, byte[] Bytes);
}
