using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Analysis.Tables;

/// <summary>Documentation ids of types and members, where a method without a parameter list stands for all its overloads.</summary>
internal static class MemberId
{
    /// <summary>The id of the type that the id is about: <c>T:A.B</c> of <c>M:A.B.C(System.Int32)</c> and of itself.</summary>
    public static string TypeOf(string id)
    {
        if (id[0] == 'T')
        {
            return id;
        }

        var end = id.IndexOf('(');
        var dot = id.LastIndexOf('.', end < 0 ? id.Length - 1 : end);
        // What stands in no type is in none that there could be.
        return dot < 3 ? "T:" : $"T:{id.Substring(2, dot - 2)}";
    }

    /// <summary>The name of the type as code has it: <c>B</c> of <c>T:A.B`1</c>.</summary>
    public static string SimpleNameOf(string typeId) => typeId.Substring(typeId.LastIndexOfAny(['.', ':']) + 1).Split('`')[0];

    /// <summary>What the id names in the type that it is about; nothing when this version of it has no such member.</summary>
    public static IEnumerable<ISymbol> Find(string id, INamedTypeSymbol type)
    {
        if (id[0] == 'T')
        {
            return [type];
        }

        var hasParameters = id.IndexOf('(') >= 0;
        var name = id.Substring(TypeOf(id).Length + 1).Split('(', '`')[0].Replace("#ctor", WellKnownMemberNames.InstanceConstructorName);
        var members = type.GetMembers(name);
        return id[0] == 'M' && !hasParameters ? members : members.Where(member => member.GetDocumentationCommentId() == id);
    }
}
