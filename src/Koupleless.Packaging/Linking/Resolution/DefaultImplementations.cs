using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>Finds the interface whose implementation of a method a class gets that has none of its own.</summary>
internal static class DefaultImplementations
{
    /// <summary>The interfaces that say something about the method and that no more derived one overrules: one, or it is ambiguous.</summary>
    /// <param name="type">The class.</param>
    /// <param name="declaring">The interface that declares the method.</param>
    /// <param name="method">The method.</param>
    public static IReadOnlyList<(TypeInstance Interface, bool IsAbstract)> MostSpecific(TypeNode type, TypeInstance declaring, MethodNode method)
    {
        var candidates = new List<(TypeInstance Interface, bool IsAbstract)> { (declaring, method.IsAbstract) };
        foreach (var other in type.AllInterfaces.Types)
        {
            if (Find(other, declaring, method) is { } implementation)
                candidates.Add((other, implementation.IsAbstract));
        }

        return candidates.Count == 1
            ? candidates
            : candidates.FindAll(candidate => !candidates.Exists(other => Extends(other.Interface, candidate.Interface)));
    }

    /// <summary>The row of a type that says how it implements the method, or that it does not any more.</summary>
    public static MethodImplementationNode? Find(TypeInstance type, TypeInstance declaring, MethodNode method) => type.Node.Implementations.FirstOrDefault(implementation =>
        implementation.Declaration is { } declaration
        && declaration.Method == method
        && SignatureComparer.Equal(Substitution.Apply(declaration.Type.Arguments, type.Arguments), declaring.Arguments));

    private static bool Extends(TypeInstance type, TypeInstance other) => Hierarchy.Interfaces(type).Types.Any(extended => extended.IsSame(other));
}
