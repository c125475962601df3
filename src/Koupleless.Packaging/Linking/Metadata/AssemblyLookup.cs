namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>Where the references of an assembly lead to.</summary>
internal interface IAssemblyScope
{
    /// <summary>The assembly of a simple name.</summary>
    AssemblyLookup Find(string name);
}

/// <summary>The outcome of looking for an assembly.</summary>
/// <param name="Image">Null when it is not there.</param>
/// <param name="IsUnknown">True when it is supplied, but its file is not at hand.</param>
internal readonly record struct AssemblyLookup(AssemblyImage? Image, bool IsUnknown);

/// <summary>The outcome of looking for a type.</summary>
/// <param name="Node">Null when it is not there.</param>
/// <param name="IsUnknown">True when nobody can say, because an assembly on the way was not at hand.</param>
internal readonly record struct TypeLookup(TypeNode? Node, bool IsUnknown);
