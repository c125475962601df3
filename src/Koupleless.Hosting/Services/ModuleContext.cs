using Koupleless.Packaging;

namespace Koupleless.Hosting.Services;

internal sealed class ModuleContext(ModuleManifest manifest, CancellationToken stopping) : IModuleContext
{
    public string Name => manifest.Name;

    public string Version => manifest.Version;

    public string PathBase => manifest.PathBase == "/" ? "" : manifest.PathBase;

    public CancellationToken Stopping => stopping;
}
