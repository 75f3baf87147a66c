using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>Collects the names behind the handles that one type uses. Decoding a signature leads here too, for each type in it.</summary>
internal sealed class MentionedNames(
    MetadataReader reader, string from, HashSet<Mention> mentions) : ISignatureTypeProvider<string, object?>
{
    public static string Outermost(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer
            ? Outermost(reader, outer)
            : FullName(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    public void Add(CustomAttributeHandleCollection attributes)
    {
        foreach (var attribute in attributes)
            Add(reader.GetCustomAttribute(attribute).Constructor);
    }

    public void Add(GenericParameter parameter)
    {
        foreach (var constraint in parameter.GetConstraints())
            Add(reader.GetGenericParameterConstraint(constraint).Type);
    }

    public void Add(EntityHandle handle)
    {
        if (handle.IsNil)
            return;
        switch (handle.Kind)
        {
            case HandleKind.TypeReference or HandleKind.TypeDefinition or HandleKind.TypeSpecification:
                NameOf(handle);
                break;
            case HandleKind.MemberReference:
                Add(reader.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodDefinition:
                var method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                Add(Outermost(reader, method.GetDeclaringType()), reader.GetString(method.Name));
                break;
            case HandleKind.FieldDefinition:
                var field = reader.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add(Outermost(reader, field.GetDeclaringType()), reader.GetString(field.Name));
                break;
            case HandleKind.MethodSpecification:
                var generic = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(generic.Method);
                generic.DecodeSignature(this, null);
                break;
            case HandleKind.StandaloneSignature:
                var signature = reader.GetStandaloneSignature((StandaloneSignatureHandle)handle);
                if (signature.GetKind() == StandaloneSignatureKind.LocalVariables)
                    signature.DecodeLocalSignature(this, null);
                else
                    signature.DecodeMethodSignature(this, null);
                break;
            default:
                throw new NotSupportedException($"A {handle.Kind} is not expected here.");
        }
    }

    public string GetTypeFromReference(MetadataReader _, TypeReferenceHandle handle, byte rawTypeKind) => NameOf(handle);

    public string GetTypeFromDefinition(MetadataReader _, TypeDefinitionHandle handle, byte rawTypeKind) => NameOf(handle);

    public string GetTypeFromSpecification(MetadataReader _, object? context, TypeSpecificationHandle handle, byte rawTypeKind) =>
        NameOf(handle);

    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => genericType;

    public string GetArrayType(string elementType, ArrayShape shape) => elementType;

    public string GetSZArrayType(string elementType) => elementType;

    public string GetByReferenceType(string elementType) => elementType;

    public string GetPointerType(string elementType) => elementType;

    public string GetPinnedType(string elementType) => elementType;

    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

    public string GetFunctionPointerType(MethodSignature<string> signature) => "";

    public string GetGenericMethodParameter(object? context, int index) => "";

    public string GetGenericTypeParameter(object? context, int index) => "";

    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => $"System.{typeCode}";

    private static string FullName(string inNamespace, string name) => inNamespace.Length == 0 ? name : $"{inNamespace}.{name}";

    private string NameOf(EntityHandle handle) => handle.Kind switch
    {
        HandleKind.TypeReference => Add(Outermost((TypeReferenceHandle)handle), null),
        HandleKind.TypeDefinition => Add(Outermost(reader, (TypeDefinitionHandle)handle), null),
        _ => reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
    };

    private string Outermost(TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Outermost((TypeReferenceHandle)type.ResolutionScope)
            : FullName(reader.GetString(type.Namespace), reader.GetString(type.Name));
    }

    private void Add(MemberReference member)
    {
        if (member.Parent.Kind is HandleKind.TypeReference or HandleKind.TypeDefinition or HandleKind.TypeSpecification)
            Add(NameOf(member.Parent), reader.GetString(member.Name));
        if (member.GetKind() == MemberReferenceKind.Method)
            member.DecodeMethodSignature(this, null);
        else
            member.DecodeFieldSignature(this, null);
    }

    private string Add(string type, string? member)
    {
        mentions.Add(new(from, type, member));
        return type;
    }
}
