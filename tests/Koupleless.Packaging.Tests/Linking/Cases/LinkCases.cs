namespace Koupleless.Packaging.Tests.Linking.Cases;

/// <summary>All cases.</summary>
internal static class LinkCases
{
    public static IReadOnlyList<LinkCase> All { get; } =
    [
        .. Methods.Cases,
        .. Signatures.Cases,
        .. ReturnTypes.Cases,
        .. Fields.Cases,
        .. Properties.Cases,
        .. Visibility.Cases,
        .. MemberVisibility.Cases,
        .. TypeKinds.Cases,
        .. Hierarchies.Cases,
        .. Overrides.Cases,
        .. Interfaces.Cases,
        .. InterfaceShapes.Cases,
        .. DefaultImplementations.Cases,
        .. StaticAbstracts.Cases,
        .. Generics.Cases,
        .. Constraints.Cases,
        .. MovedTypes.Cases,
        .. NestedTypes.Cases,
        .. AssemblyIdentities.Cases,
        .. PrivateCopies.Cases,
        .. Attributes.Cases,
        .. Enums.Cases,
        .. Delegates.Cases,
        .. AnnotationsOnly.Cases,
        .. CompilerGenerated.Cases,
        .. UnsafeCode.Cases,
        .. Assignability.Cases,
        .. NotRun.Cases,
    ];
}
