using System.ComponentModel;
using System.Reflection;

namespace Koupleless.Runtime;

/// <summary>Through which the assemblies of an artifact find the place of their module. Not meant to be called by hand. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModulePlaces
{
    private static volatile Func<Assembly, IModulePlace>? s_find;

    /// <summary>Called by a base, before it loads the first module.</summary>
    /// <param name="find">The place of the module that an assembly belongs to.</param>
    public static void Use(Func<Assembly, IModulePlace> find) => s_find = find;

    /// <summary>The place of the module that has the type.</summary>
    /// <exception cref="InvalidOperationException">The process is no base.</exception>
    public static IModulePlace Of(RuntimeTypeHandle type)
    {
        var assembly = Type.GetTypeFromHandle(type)!.Assembly;
        return (s_find ?? throw new InvalidOperationException($"{assembly.GetName().Name} comes from the artifact of a module, and the process is no base. Use what the build leaves in the output folder of the project."))(assembly);
    }
}
