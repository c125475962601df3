using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>The definitions behind the built-in types.</summary>
internal sealed class CoreTypes(IAssemblyScope scope)
{
    private static readonly string[] s_assemblies = ["System.Private.CoreLib", "System.Runtime", "netstandard", "mscorlib"];

    private readonly Lazy<AssemblyImage?> _core = new(() => s_assemblies.Select(name => scope.Find(name).Image).FirstOrDefault(static image => image is not null));

    /// <summary>The base class of arrays.</summary>
    public TypeSignature Array => Find("Array") is { } node
        ? node.Signature
        : new NamedSignature("System.Array", s_assemblies[0], isUnknown: true);

    public TypeNode? Find(PrimitiveTypeCode code) => Find(code.ToString());

    private TypeNode? Find(string name) => _core.Value?.FindType("System", name).Node;
}
