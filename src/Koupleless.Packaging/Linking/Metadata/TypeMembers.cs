namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>The methods and fields of a type, and where to find them by name.</summary>
internal sealed class TypeMembers(TypeNode type)
{
    private Dictionary<string, List<MethodNode>>? _methodsByName;
    private Dictionary<string, List<FieldNode>>? _fieldsByName;

    public MethodNode[] Methods { get; } = [.. type.Definition.GetMethods().Select(handle => new MethodNode(type, handle))];

    public FieldNode[] Fields { get; } = [.. type.Definition.GetFields().Select(handle => new FieldNode(type, handle))];

    public IReadOnlyList<MethodNode> FindMethods(string name) =>
        (_methodsByName ??= Group(Methods, static method => method.Name)).TryGetValue(name, out var methods) ? methods : [];

    public IReadOnlyList<FieldNode> FindFields(string name) =>
        (_fieldsByName ??= Group(Fields, static field => field.Name)).TryGetValue(name, out var fields) ? fields : [];

    private static Dictionary<string, List<T>> Group<T>(T[] members, Func<T, string> name)
    {
        var groups = new Dictionary<string, List<T>>(members.Length, StringComparer.Ordinal);
        foreach (var member in members)
        {
            var key = name(member);
            if (!groups.TryGetValue(key, out var group))
                groups.Add(key, group = new(1));
            group.Add(member);
        }

        return groups;
    }
}
