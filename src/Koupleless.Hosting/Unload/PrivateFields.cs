using System.Reflection;

namespace Koupleless.Hosting.Unload;

/// <summary>Reads what the framework keeps to itself, by name.</summary>
internal static class PrivateFields
{
    private const BindingFlags Any = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The value of a field of an object; null when there is no object, or none of its types has the field.</summary>
    public static object? Get(object? owner, string name)
    {
        // Private fields of base classes are found on those only.
        for (var type = owner?.GetType(); type is not null; type = type.BaseType)
        {
            if (type.GetField(name, Any) is { } field)
                return field.GetValue(owner);
        }

        return null;
    }
}
