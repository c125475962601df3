using System.Reflection;

namespace Koupleless.HazardRunner.State;

/// <summary>The public statics that can be written, of types that a case names.</summary>
internal static class SharedStatics
{
    public static IEnumerable<(string Name, object? Value)> Read(IEnumerable<Type> types)
    {
        foreach (var type in types.Where(static type => !type.ContainsGenericParameters && type != typeof(Console)))
        {
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(IsWatched))
                yield return ($"{type.Name}.{property.Name}", Get(property));
            foreach (var field in type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(static field => !field.IsInitOnly && !field.IsLiteral && !IsPerThread(field)))
                yield return ($"{type.Name}.{field.Name}", field.GetValue(null));
        }
    }

    // What flows with the caller is not the process's.
    private static bool IsWatched(PropertyInfo property) =>
        property is { CanRead: true }
        && (property.SetMethod is { IsPublic: true } || typeof(IEnumerable<string>).IsAssignableFrom(property.PropertyType))
        && property.GetIndexParameters().Length == 0
        && property is not { Name: "CurrentCulture" or "CurrentUICulture" or "CurrentPrincipal" or "Current" or "CurrentContextualReflectionContext" };

    private static bool IsPerThread(FieldInfo field) => field.IsDefined(typeof(ThreadStaticAttribute), inherit: false);

    private static object? Get(PropertyInfo property)
    {
        try
        {
            return property.GetValue(null);
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException!.GetType().Name;
        }
    }
}
