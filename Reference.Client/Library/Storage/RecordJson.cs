using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reference.Client.Storage;

/// <summary>A record as JSON: readable to a person, enumerations by name, what is not there left out.</summary>
internal static class RecordJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };
}
