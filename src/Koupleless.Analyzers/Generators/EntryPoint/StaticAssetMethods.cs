using static Koupleless.Analyzers.Generators.TypeNames;

namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>The method that looks for the list of static web assets in the folder of the process.</summary>
internal static class StaticAssetMethods
{
    private const string Type = "Microsoft.AspNetCore.Builder.StaticAssetsEndpointRouteBuilderExtensions";

    public static IEnumerable<InterceptedMethod> All { get; } =
    [
        new($"M:{Type}.MapStaticAssets(Microsoft.AspNetCore.Routing.IEndpointRouteBuilder,System.String)",
            "MapStaticAssets",
            StaticAssetsConventionBuilder,
            $"this {IEndpointRouteBuilder} endpoints, string? staticAssetsManifestPath",
            $"global::{Type}.MapStaticAssets(endpoints, staticAssetsManifestPath)",
            $"return ({StaticAssetsConventionBuilder})module.MapStaticAssets(endpoints, staticAssetsManifestPath);"),
    ];
}
