using Koupleless.Packaging;

namespace Koupleless.Cli.Inspect;

/// <summary>The closure of an artifact: what it carries by its manifest, with the reasons of the build's report, and what it does not.</summary>
internal static class InspectClosure
{
    public static IReadOnlyList<InspectEntry> Of(ModuleArtifact artifact)
    {
        var manifest = artifact.Manifest;
        var decisions = artifact.Report?.Files ?? [];
        var carried = manifest.Assemblies.Select(static assembly => (assembly.File, Assembly: (ModuleAssembly?)assembly))
            .Concat(manifest.Files
                .Where(static file => !file.File.StartsWith(ArtifactLayout.ContentFolder, StringComparison.Ordinal))
                .Select(static file => (file.File, Assembly: (ModuleAssembly?)null)))
            .Select(file => Carried(file.File, file.Assembly))
            .ToList();

        var known = carried.Select(static entry => entry.File).ToHashSet(StringComparer.Ordinal);
        IEnumerable<InspectEntry> others = artifact.Report is null
            ? manifest.Provided.Select(static provided => new InspectEntry(null, SlimDecision.Provided, "needed from the base", provided.Name, provided.Version))
            : decisions.Where(file => !known.Contains(file.File)).Select(static file => InspectEntry.Of(file));
        return [.. carried, .. others];

        InspectEntry Carried(string entry, ModuleAssembly? assembly)
        {
            var target = ArtifactLayout.TargetOf(manifest, entry)!;
            var length = artifact.Entries[entry];
            if (decisions.FirstOrDefault(file => file.File == target) is { } decision)
                return InspectEntry.Of(decision, length);
            var reason = assembly?.Name == manifest.Assembly ? "the module's own assembly"
                : assembly?.Name == $"{manifest.Assembly}.resources" ? "the module's own resources"
                : "carried";
            return new(target, SlimDecision.Private, reason, assembly?.Name, assembly?.Version, Length: length);
        }
    }
}
