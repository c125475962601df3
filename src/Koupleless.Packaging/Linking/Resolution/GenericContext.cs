using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>What the type parameters in a signature stand for.</summary>
/// <param name="Type">The type in which the signature stands; null when nobody knows.</param>
/// <param name="Method">The method in which it stands, if it is one.</param>
internal readonly record struct GenericContext(TypeNode? Type, MethodNode? Method)
{
    /// <summary>The parameter; null when the context does not know it.</summary>
    public GenericParameterNode? Find(ParameterSignature parameter)
    {
        var parameters = parameter.OfMethod ? Method?.Parameters : Type?.Parameters;
        return parameters is { } known && parameter.Index < known.Length ? known[parameter.Index] : null;
    }
}
