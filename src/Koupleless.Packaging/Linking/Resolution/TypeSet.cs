using System.Collections.Immutable;
using Koupleless.Packaging.Linking.Metadata;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>A type's base types or interfaces as far as they could be found.</summary>
/// <param name="Types">In terms of the type's own parameters.</param>
/// <param name="IsComplete">False when one of them was not found, so that there may be more.</param>
internal sealed record TypeSet(ImmutableArray<TypeInstance> Types, bool IsComplete)
{
    /// <summary>The same for an instance of the type.</summary>
    public TypeSet Of(TypeInstance instance) =>
        // Without parameters, and in terms of them, there is nothing to put in.
        instance.Arguments.IsEmpty || instance.Arguments == instance.Node.Self.Arguments
            ? this
            : new([.. Types.Select(type => type.Substitute(instance.Arguments))], IsComplete);
}
