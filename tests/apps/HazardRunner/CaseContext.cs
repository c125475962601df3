using System.Reflection;
using System.Runtime.Loader;

namespace Koupleless.HazardRunner;

/// <summary>The context of a module, as the base makes it: from bytes, with what the module carries itself.</summary>
internal sealed class CaseContext(string[] isolated) : AssemblyLoadContext("case", isCollectible: true)
{
    public Assembly LoadFrom(string path) => LoadFromStream(new MemoryStream(File.ReadAllBytes(path), writable: false));

    protected override Assembly? Load(AssemblyName assemblyName) =>
        isolated.Contains(assemblyName.Name, StringComparer.OrdinalIgnoreCase)
            ? LoadFrom(Path.Combine(AppContext.BaseDirectory, $"{assemblyName.Name}.dll"))
            : null;
}
