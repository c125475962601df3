using System.Reflection;
using System.Runtime.Loader;

namespace Koupleless.Hosting.Loading;

/// <summary>
/// Stands for a module's load context in contextual reflection: what code of the base loads by name on the module's behalf
/// comes from the module. Contextual reflection flows into everything that is started in it, also into timers and threads of the
/// base that never end; those hold this object then, which has let go of the module.
/// </summary>
internal sealed class ModuleReflectionContext(ModuleLoadContext module) : AssemblyLoadContext($"{module.Name} (by name)", module.IsCollectible)
{
    private ModuleLoadContext? _module = module;

    /// <summary>The module's load context, until it is released.</summary>
    public ModuleLoadContext? Module => _module;

    /// <summary>Lets go of the module. What has been loaded through this one it no longer holds either.</summary>
    public void Release()
    {
        _module = null;
        if (IsCollectible)
            Unload();
    }

    protected override Assembly? Load(AssemblyName assemblyName) => _module?.LoadCarried(assemblyName);
}
