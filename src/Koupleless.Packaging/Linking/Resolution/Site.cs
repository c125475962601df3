using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>Where in a module a signature stands.</summary>
/// <param name="Type">The type.</param>
/// <param name="Method">The method, if it is one.</param>
/// <param name="Field">The field, if it is one.</param>
internal readonly record struct Site(TypeNode Type, MethodNode? Method = null, FieldNode? Field = null)
{
    /// <summary>What a type parameter stands for here; null when nobody knows.</summary>
    public GenericParameterNode? Find(ParameterSignature parameter)
    {
        var parameters = parameter.OfMethod ? Method?.Parameters : Type.Parameters;
        return parameters is { } known && parameter.Index < known.Length ? known[parameter.Index] : null;
    }
}
