using Koupleless.Packaging.Linking.Metadata;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>What became of a reference to a member.</summary>
internal enum MemberStatus
{
    Found,

    /// <summary>The type is there, the member is not.</summary>
    Missing,

    /// <summary>The type that should have it, or a type in its signature, is not there: a problem of its own.</summary>
    TypeMissing,

    /// <summary>An assembly was not at hand, or the runtime itself makes the member.</summary>
    Unknown,
}

/// <summary>The outcome of resolving a reference to a member.</summary>
internal sealed record MemberLookup(MemberStatus Status)
{
    public static MemberLookup Unknown { get; } = new(MemberStatus.Unknown);

    public static MemberLookup TypeMissing { get; } = new(MemberStatus.TypeMissing);

    /// <summary>The type that the reference names.</summary>
    public TypeInstance Owner { get; init; }

    /// <summary>The type that declares the member: the owner or one of its base types.</summary>
    public TypeInstance Declaring { get; init; }

    public MethodNode? Method { get; init; }

    public FieldNode? Field { get; init; }
}
