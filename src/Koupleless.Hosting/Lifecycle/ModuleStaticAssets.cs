using System.Runtime.CompilerServices;
using Koupleless.Packaging;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Koupleless.Hosting.Lifecycle;

/// <summary>
/// <c>MapStaticAssets</c> for a module. The framework reads the list of assets from the folder of the process, which is the
/// base's, and finds what was mapped by that path again: for <c>WithStaticAssets</c>, <c>MapRazorComponents</c> and others.
/// </summary>
internal static class ModuleStaticAssets
{
    private const string DataSource = "Microsoft.AspNetCore.StaticAssets.StaticAssetsEndpointDataSource";

    public static StaticAssetsEndpointConventionBuilder Map(IEndpointRouteBuilder endpoints, string folder, string? manifestPath)
    {
        var environment = endpoints.ServiceProvider.GetRequiredService<IWebHostEnvironment>();
        var expected = Path.Combine(AppContext.BaseDirectory, manifestPath ?? environment.ApplicationName + EndpointsManifest.FileSuffix);
        // A second call finds the first one by its path and reads nothing. The store may be below the base's folder.
        if (!IsBelow(AppContext.BaseDirectory, expected) || IsBelow(folder, expected) || Find(endpoints, expected) is not null)
            return endpoints.MapStaticAssets(manifestPath);

        var actual = Path.Combine(folder, Path.GetRelativePath(AppContext.BaseDirectory, expected));
        var builder = endpoints.MapStaticAssets(actual);
        if (Find(endpoints, actual) is { } source)
            ManifestPath(source) = expected;
        return builder;
    }

    private static bool IsBelow(string folder, string path) =>
        Path.GetRelativePath(folder, path) is var relative && !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..";

    private static EndpointDataSource? Find(IEndpointRouteBuilder endpoints, string manifestPath) =>
        endpoints.DataSources.FirstOrDefault(source => source.GetType().FullName == DataSource && ManifestPath(source) == manifestPath);

    // Nothing public says under which path the others look: StaticAssetTests fails when a runtime has another name for it.
    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<ManifestPath>k__BackingField")]
    private static extern ref string ManifestPath([UnsafeAccessorType($"{DataSource}, Microsoft.AspNetCore.StaticAssets")] object source);
}
