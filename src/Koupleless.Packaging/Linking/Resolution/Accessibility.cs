using System.Reflection;
using Koupleless.Packaging.Linking.Metadata;

namespace Koupleless.Packaging.Linking.Resolution;

/// <summary>Which code may use which type or member (ECMA-335 I.8.5.3, and what the runtime adds: friend assemblies).</summary>
internal static class Accessibility
{
    public static bool CanUse(TypeNode type, TypeNode accessor)
    {
        if (type.Image == accessor.Image)
            return true;
        var access = type.Attributes & TypeAttributes.VisibilityMask;
        if (type.DeclaringType is not { } outer)
            return access == TypeAttributes.Public || IsFriend(type, accessor);
        return CanUse(outer, accessor) && access switch
        {
            TypeAttributes.NestedPublic => true,
            TypeAttributes.NestedAssembly => IsFriend(type, accessor),
            TypeAttributes.NestedFamily => IsInherited(outer, accessor),
            TypeAttributes.NestedFamORAssem => IsFriend(type, accessor) || IsInherited(outer, accessor),
            TypeAttributes.NestedFamANDAssem => IsFriend(type, accessor) && IsInherited(outer, accessor),
            _ => false,
        };
    }

    public static bool CanUse(MethodNode method, TypeNode accessor) => CanUse(method.Type, (int)method.Access, accessor);

    public static bool CanUse(FieldNode field, TypeNode accessor) => CanUse(field.Type, (int)field.Access, accessor);

    // The masks of fields and methods have the same values.
    private static bool CanUse(TypeNode declaring, int access, TypeNode accessor) =>
        declaring.Image == accessor.Image
        || (MethodAttributes)access switch
        {
            MethodAttributes.Public => true,
            MethodAttributes.Assembly => IsFriend(declaring, accessor),
            MethodAttributes.Family => IsInherited(declaring, accessor),
            MethodAttributes.FamORAssem => IsFriend(declaring, accessor) || IsInherited(declaring, accessor),
            MethodAttributes.FamANDAssem => IsFriend(declaring, accessor) && IsInherited(declaring, accessor),
            _ => false,
        };

    private static bool IsFriend(TypeNode type, TypeNode accessor) =>
        type.Image.IsFriendOf(accessor.Image) || accessor.Image.IgnoresAccessChecksTo(type.Image);

    // What a type may do, the types nested in it may do, too: closures and state machines, for example.
    private static bool IsInherited(TypeNode declaring, TypeNode accessor)
    {
        for (var type = accessor; type is not null; type = type.DeclaringType)
        {
            if (Hierarchy.IsOrInherits(type, declaring))
                return true;
        }

        return false;
    }
}
