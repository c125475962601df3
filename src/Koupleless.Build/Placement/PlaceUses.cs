using System.Buffers.Binary;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Koupleless.Build.Placement;

/// <summary>Finds the methods of an assembly that may use a redirected member, without taking their code apart.</summary>
internal static class PlaceUses
{
    /// <summary>The metadata tokens of the methods, in ascending order.</summary>
    public static IReadOnlyList<int> MethodsIn(PEReader image)
    {
        var metadata = image.GetMetadataReader();
        var members = metadata.MemberReferences.Where(member => MayBeRedirected(metadata, metadata.GetMemberReference(member))).Select(static member => MetadataTokens.GetToken(member)).ToHashSet();
        return members.Count == 0 ? [] : [.. metadata.MethodDefinitions.Where(method => Uses(image, metadata.GetMethodDefinition(method), members)).Select(static method => MetadataTokens.GetToken(method))];
    }

    private static bool MayBeRedirected(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference)
            return false;
        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        return type.ResolutionScope.Kind == HandleKind.AssemblyReference
            && RedirectedMembers.Find($"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}", metadata.GetString(member.Name)) is not null;
    }

    private static bool Uses(PEReader image, MethodDefinition method, HashSet<int> members)
    {
        if (method.RelativeVirtualAddress == 0)
            return false;
        ReadOnlySpan<byte> code = image.GetMethodBody(method.RelativeVirtualAddress).GetILBytes();
        // Four bytes that happen to look like one cost no more than a look at the method.
        const byte memberTable = (byte)TableIndex.MemberRef;
        for (var at = code.IndexOf(memberTable); at >= 0;)
        {
            if (at >= 3 && members.Contains(BinaryPrimitives.ReadInt32LittleEndian(code[(at - 3)..])))
                return true;
            var next = code[(at + 1)..].IndexOf(memberTable);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
