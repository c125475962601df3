using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>Every method whose calls are replaced.</summary>
internal static class InterceptedMethods
{
    /// <summary>In the order in which replacements are written.</summary>
    public static IReadOnlyList<InterceptedMethod> All { get; } =
        [.. FactoryMethods.All, .. BuildMethods.All, .. RunMethods.All, .. StaticAssetMethods.All];

    private static readonly Dictionary<InterceptedMethod, int> s_order = All.Select(static (method, index) => (method, index)).ToDictionary(static pair => pair.method, static pair => pair.index);

    private static readonly ILookup<string, InterceptedMethod> s_byId = All.ToLookup(static method => method.Id);

    private static readonly HashSet<string> s_idsWithLast = [.. All.Where(static method => method.Last).Select(static method => method.Id)];

    private static readonly HashSet<string> s_names = [.. All.Select(static method => SimpleName(method.Id))];

    /// <summary>The methods that have a variant for where nothing of the program follows.</summary>
    public static IEnumerable<string> IdsWithLastVariant => s_idsWithLast;

    /// <summary>The methods by which a host comes into being.</summary>
    public static IEnumerable<string> FactoryAndBuildIds { get; } =
        [.. FactoryMethods.All.Concat(BuildMethods.All).Select(static method => method.Id)];

    /// <summary>Cheap enough to ask of every call in the project.</summary>
    public static bool MayBe(string name) => s_names.Contains(name);

    public static bool Contains(string id) => s_byId.Contains(id);

    public static bool HasLastVariant(string id) => s_idsWithLast.Contains(id);

    /// <summary>The replacement of a method, in the variant for where the call stands; null when it has none.</summary>
    /// <param name="method">As declared, neither constructed nor reduced to instance form.</param>
    /// <param name="isLast">Whether nothing of the program follows; asked only of a method that has a variant for it.</param>
    public static InterceptedMethod? Find(IMethodSymbol method, Func<bool> isLast)
    {
        if (method.GetDocumentationCommentId() is not { } id || !Contains(id))
        {
            return null;
        }

        var last = HasLastVariant(id) && isLast();
        return s_byId[id].Single(found => found.Last == last);
    }

    /// <summary>The place of a replacement among all that are written.</summary>
    public static int OrderOf(InterceptedMethod method) => s_order[method];

    private static string SimpleName(string id)
    {
        var name = id.Split('(', '`')[0];
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}
