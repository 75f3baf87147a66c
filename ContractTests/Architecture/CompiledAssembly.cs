using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace SeqrSandbox.ContractTests.Architecture;

/// <summary>
/// The references of an assembly on disk: assemblies, and the types and members in signatures, attributes and method
/// bodies.
/// </summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly PEReader file;
    private readonly MetadataReader reader;

    public CompiledAssembly(string path)
    {
        file = new(File.OpenRead(path));
        reader = file.GetMetadataReader();
    }

    public string[] References =>
        [
            .. reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name))
                .Order(StringComparer.Ordinal)
        ];

    public HashSet<Mention> Mentions()
    {
        HashSet<Mention> mentions = [];
        foreach (var handle in reader.TypeDefinitions)
            Read(reader.GetTypeDefinition(handle), new MentionedNames(reader, MentionedNames.Outermost(reader, handle), mentions));
        return mentions;
    }

    public void Dispose() => file.Dispose();

    private void Read(TypeDefinition type, MentionedNames names)
    {
        names.Add(type.BaseType);
        names.Add(type.GetCustomAttributes());
        foreach (var implemented in type.GetInterfaceImplementations())
            names.Add(reader.GetInterfaceImplementation(implemented).Interface);
        foreach (var parameter in type.GetGenericParameters())
            names.Add(reader.GetGenericParameter(parameter));
        foreach (var property in type.GetProperties())
            names.Add(reader.GetPropertyDefinition(property).GetCustomAttributes());
        foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
        {
            names.Add(field.GetCustomAttributes());
            field.DecodeSignature(names, null);
        }

        foreach (var method in type.GetMethods().Select(reader.GetMethodDefinition))
            Read(method, names);
    }

    private void Read(MethodDefinition method, MentionedNames names)
    {
        method.DecodeSignature(names, null);
        names.Add(method.GetCustomAttributes());
        foreach (var parameter in method.GetParameters())
            names.Add(reader.GetParameter(parameter).GetCustomAttributes());
        foreach (var parameter in method.GetGenericParameters())
            names.Add(reader.GetGenericParameter(parameter));
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        names.Add(body.LocalSignature);
        foreach (var region in body.ExceptionRegions)
            names.Add(region.CatchType);
        foreach (var token in InstructionTokens.In(body.GetILReader()))
            names.Add(token);
    }
}
