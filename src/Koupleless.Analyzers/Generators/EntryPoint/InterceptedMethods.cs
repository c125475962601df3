namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>Every method whose calls are replaced, in the order in which replacements are written.</summary>
internal static class InterceptedMethods
{
    public static IReadOnlyList<InterceptedMethod> All { get; } =
        [.. FactoryMethods.All, .. BuildMethods.All, .. RunMethods.All, .. StaticAssetMethods.All];

    private static readonly HashSet<string> s_ids = [.. All.Select(static method => method.Id)];

    private static readonly HashSet<string> s_idsWithLast = [.. All.Where(static method => method.Last).Select(static method => method.Id)];

    /// <summary>The methods that have a variant for where nothing of the program follows.</summary>
    public static IEnumerable<string> IdsWithLastVariant => s_idsWithLast;

    /// <summary>The methods by which a host comes into being.</summary>
    public static IEnumerable<string> FactoryAndBuildIds { get; } =
        [.. FactoryMethods.All.Concat(BuildMethods.All).Select(static method => method.Id)];

    private static readonly HashSet<string> s_names = [.. All.Select(static method => SimpleName(method.Id))];

    /// <summary>Cheap enough to ask of every call in the project.</summary>
    public static bool MayBe(string name) => s_names.Contains(name);

    public static bool Contains(string id) => s_ids.Contains(id);

    public static bool HasLastVariant(string id) => s_idsWithLast.Contains(id);

    private static string SimpleName(string id)
    {
        var name = id.Split('(', '`')[0];
        return name.Substring(name.LastIndexOf('.') + 1);
    }
}
