using System.Reflection.Metadata;

namespace Koupleless.Packaging.Linking.Metadata;

/// <summary>
/// The methods and fields of a type. Of the types of a base few members are ever asked for, by name, and only these become
/// objects: making all of them was most of the cost of a check. Thread-safe.
/// </summary>
internal sealed class TypeMembers(TypeNode type)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<MethodDefinitionHandle, MethodNode> _methods = [];
    private readonly Dictionary<string, MethodNode[]> _methodsByName = new(StringComparer.Ordinal);
    private MethodNode[]? _allMethods;
    private FieldNode[]? _fields;

    /// <summary>All of them, in the order of the metadata.</summary>
    public MethodNode[] Methods
    {
        get
        {
            lock (_lock)
                return _allMethods ??= [.. type.Definition.GetMethods().Select(Node)];
        }
    }

    public FieldNode[] Fields
    {
        get
        {
            lock (_lock)
                return _fields ??= [.. type.Definition.GetFields().Select(handle => new FieldNode(type, handle))];
        }
    }

    public IReadOnlyList<MethodNode> FindMethods(string name)
    {
        lock (_lock)
        {
            if (!_methodsByName.TryGetValue(name, out var methods))
                _methodsByName.Add(name, methods = [.. type.Definition.GetMethods().Where(handle => IsNamed(handle, name)).Select(Node)]);
            return methods;
        }
    }

    public IReadOnlyList<FieldNode> FindFields(string name) => Array.FindAll(Fields, field => field.Name == name);

    private bool IsNamed(MethodDefinitionHandle handle, string name)
    {
        var metadata = type.Image.Metadata;
        return metadata.StringComparer.Equals(metadata.GetMethodDefinition(handle).Name, name);
    }

    private MethodNode Node(MethodDefinitionHandle handle)
    {
        if (!_methods.TryGetValue(handle, out var method))
            _methods.Add(handle, method = new(type, handle));
        return method;
    }
}
