using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace SeqrSandbox.ContractTests.Testing;

/// <summary>
/// An assembly's public API as text: one line a member, in an order that does not depend on the compiler.
/// </summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>What the compiler writes for every record; the record is on the type's line.</summary>
    private static readonly string[] OfEveryRecord =
    [
        "ToString", "GetHashCode", "Equals", "op_Equality", "op_Inequality", "<Clone>$", "PrintMembers", "Deconstruct",
        "EqualityContract"
    ];

    private static readonly NullabilityInfoContext Nullability = new();

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.AppendLine(Header(type));
            foreach (var line in Members(type).Order(StringComparer.Ordinal))
                text.AppendLine("    " + line);
        }

        return text.ToString().ReplaceLineEndings("\n");
    }

    /// <summary>Every type that a user of the assembly meets in its signatures.</summary>
    public static IEnumerable<Type> TypesIn(Assembly assembly) => assembly.GetExportedTypes()
        .SelectMany(
            type => type.GetMembers(Declared).Where(IsVisible).SelectMany(Mentioned)
                .Append(type.BaseType ?? typeof(object)).Concat(type.GetInterfaces()))
        .SelectMany(Parts).Distinct();

    private static string Header(Type type)
    {
        if (type.IsEnum)
            return $"enum {type.FullName}";
        var kind = IsRecord(type)
            ? type.IsValueType ? "record struct"
            : "record" : type.IsValueType ? "struct" : type.IsInterface ? "interface" : "class";
        var bases = type.GetInterfaces()
            .Where(shown => !shown.IsGenericType && (type.BaseType is null || !shown.IsAssignableFrom(type.BaseType))).Select(Name);
        var basis = type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType)
            ? [Name(parent)]
            : Array.Empty<string>();
        var all = string.Join(", ", basis.Concat(bases));
        return $"{(type.IsAbstract && type.IsSealed ? "static " : type.IsSealed ? "sealed " : "")}{kind} "
            + $"{type.FullName}{(all.Length > 0 ? $" : {all}" : "")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"{(int)Enum.Parse(type, name)} {name}");
        var isRecord = IsRecord(type);
        return type.GetMembers(Declared).Where(IsVisible)
            .Where(member => !isRecord || !OfEveryRecord.Contains(member.Name)).Select(Line).OfType<string>();
    }

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo made => IsCopy(made) ? null : $"new({Parameters(made)})",
        MethodInfo { IsSpecialName: true } => null,
        MethodInfo method => $"{Static(method)}{Name(Nullability.Create(method.ReturnParameter))} {method.Name}({Parameters(method)})",
        PropertyInfo property =>
            $"{Static(property.GetMethod!)}{Required(property)}{Name(Nullability.Create(property))} {property.Name} "
                + $"{{ {Accessors(property)} }}",
        FieldInfo field => $"static {Name(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}",
        _ => member.ToString(),
    };

    private static string Accessors(PropertyInfo property) => property.SetMethod is not { IsPublic: true } set
        ? "get;"
        : set.ReturnParameter.GetRequiredCustomModifiers().Length > 0 ? "get; init;" : "get; set;";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(Nullability.Create(parameter))} "
            + $"{parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")}"));

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Name(value) + "?";
        return type.IsGenericType
            ? $"{WithoutArity(type)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;
    }

    private static string WithoutArity(Type type) => type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)];

    /// <summary>The name with a question mark wherever null is allowed, also inside generic types.</summary>
    private static string Name(NullabilityInfo info)
    {
        if (Nullable.GetUnderlyingType(info.Type) is not null)
            return Name(info.Type);
        var mark = info.ReadState == NullabilityState.Nullable ? "?" : "";
        return info.GenericTypeArguments is { Length: > 0 } arguments
            ? $"{WithoutArity(info.Type)}<{string.Join(", ", arguments.Select(Name))}>{mark}"
            : Name(info.Type) + mark;
    }

    private static string Required(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";

    private static string Static(MethodInfo method) => method.IsStatic ? "static " : "";

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static bool IsCopy(ConstructorInfo made) => made.GetParameters() is [{ } only] && only.ParameterType == made.DeclaringType;

    private static bool IsVisible(MemberInfo member) => member switch
    {
        MethodBase method => method.IsPublic || method.IsFamily,
        PropertyInfo property => property.GetMethod?.IsPublic is true,
        FieldInfo field => field.IsPublic,
        _ => false,
    };

    private static IEnumerable<Type> Mentioned(MemberInfo member) => member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo made => made.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];
}
