using System.Reflection;

namespace Koupleless.HazardRunner.Retention;

/// <summary>Finds out which type declares a static field, of which the runtime's events tell only the name.</summary>
internal static class StaticFields
{
    /// <summary>Type and field, or null when no type has such a field with such a value.</summary>
    /// <param name="name">Name of the field.</param>
    /// <param name="valueType">Type of its value, as the events name it.</param>
    public static string? QualifiedName(string name, string valueType) =>
        AppDomain.CurrentDomain.GetAssemblies()
            .Where(static assembly => !assembly.IsCollectible)
            .SelectMany(static assembly => assembly.GetTypes())
            .Where(static type => !type.ContainsGenericParameters)
            .Select(type => type.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .OfType<FieldInfo>()
            .Where(static field => !field.FieldType.IsValueType && !field.IsLiteral)
            .FirstOrDefault(field => field.GetValue(null) is { } value && SameType(value.GetType(), valueType)) is { } found
            ? $"{found.DeclaringType!.FullName}.{Readable(name)}"
            : null;

    /// <summary>The property of a field that the compiler has made for one.</summary>
    public static string Readable(string field) => field.EndsWith(">k__BackingField", StringComparison.Ordinal) ? field[1..field.IndexOf('>')] : field;

    // Type arguments are written differently there.
    private static bool SameType(Type type, string name) => type.ToString().Split('`')[0] == name.Split('<')[0].Split('`')[0];
}
