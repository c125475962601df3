using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Rules.ProcessState;

/// <summary>The attribute by which a person answers for a static.</summary>
internal static class AuditedStatic
{
    private const string Attribute = "Koupleless.AuditedStaticAttribute";

    public static AttributeData? Find(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            // By name: a project may declare the attribute itself.
            if (attribute.AttributeClass is { Name: "AuditedStaticAttribute" } type && type.ToDisplayString() == Attribute)
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>An audit without a reason counts too: KPL1011 asks for the reason.</summary>
    public static bool IsAudited(ISymbol member) => Find(member) is not null;
}
