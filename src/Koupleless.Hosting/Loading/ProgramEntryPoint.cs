using System.Reflection;

namespace Koupleless.Hosting.Loading;

/// <summary>The <c>Main</c> of a module's assembly.</summary>
internal static class ProgramEntryPoint
{
    private const BindingFlags AnyStatic = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>
    /// The method that the user wrote. For an asynchronous <c>Main</c> the assembly names a compiled wrapper that blocks
    /// its thread for as long as the program runs; the Task-returning method beside it does not.
    /// </summary>
    public static MethodInfo? Find(Assembly assembly)
    {
        if (assembly.EntryPoint is not { } entryPoint)
            return null;
        if (entryPoint.Name != "<Main>")
            return entryPoint;
        var parameters = entryPoint.GetParameters().Select(static parameter => parameter.ParameterType).ToArray();
        return Asynchronous("<Main>$") ?? Asynchronous("Main") ?? entryPoint;

        MethodInfo? Asynchronous(string name) =>
            entryPoint.DeclaringType!.GetMethod(name, AnyStatic, parameters) is { } method && method.ReturnType.IsAssignableTo(typeof(Task)) ? method : null;
    }

    /// <summary>Calls it; a program without parameters gets none.</summary>
    public static object? Invoke(MethodInfo method, string[] arguments) =>
        method.Invoke(null, BindingFlags.DoNotWrapExceptions, null, method.GetParameters().Length == 0 ? null : [arguments], null);
}
