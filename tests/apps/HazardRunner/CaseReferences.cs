using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Koupleless.HazardRunner;

/// <summary>The types outside a case that its metadata name.</summary>
internal sealed class CaseReferences
{
    private readonly IReadOnlyList<(string Assembly, string Type)> _types;

    private CaseReferences(IReadOnlyList<(string Assembly, string Type)> types) => _types = types;

    public bool UsesBase => _types.Any(static type => type.Assembly == "Hazards.Base");

    public static CaseReferences Read(string path)
    {
        using var image = new PEReader(new MemoryStream(File.ReadAllBytes(path)));
        var metadata = image.GetMetadataReader();
        var types = new List<(string, string)>();
        foreach (var handle in metadata.TypeReferences)
        {
            var type = metadata.GetTypeReference(handle);
            if (type.ResolutionScope.Kind != HandleKind.AssemblyReference)
                continue;
            var assembly = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
            var (space, name) = (metadata.GetString(type.Namespace), metadata.GetString(type.Name));
            types.Add((metadata.GetString(assembly.Name), space.Length == 0 ? name : $"{space}.{name}"));
        }

        return new(types);
    }

    /// <summary>Those that outlive the case.</summary>
    public IEnumerable<Type> SharedTypes(string[] isolated) =>
        _types.Where(type => !isolated.Contains(type.Assembly, StringComparer.OrdinalIgnoreCase))
            .Select(static type => Assembly.Load(type.Assembly).GetType(type.Type))
            .OfType<Type>();
}
