using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Names the code that needs something. What the compiler made of a method is named after the method.</summary>
internal static class Place
{
    public static string Of(Site site) => Of(site.Type, site.Method?.Name ?? site.Field?.Name);

    public static string Of(TypeNode type, string? member)
    {
        // Closures, iterators and state machines are types within the type that has the method: <Run>d__3.MoveNext.
        var name = Written(member);
        var owner = type;
        while (owner.DeclaringType is { } outer && SimpleName(owner).StartsWith('<'))
        {
            name = Written(SimpleName(owner)) ?? Written(member);
            owner = outer;
        }

        var display = SignatureFormatter.Format(owner.Signature);
        return name is null ? display : $"{display}.{name}";
    }

    // <Run>b__0_1, <Run>g__Local|0_0, <Main>$: the method is between the brackets, <<Main>$>b__0_0 has two pairs. <>c has none.
    private static string? Written(string? name)
    {
        if (name is null || !name.StartsWith('<'))
            return name;
        var end = name.LastIndexOf('>');
        return end > 1 ? Written(name[1..end]) : null;
    }

    private static string SimpleName(TypeNode type) => type.Image.Metadata.GetString(type.Definition.Name);
}
