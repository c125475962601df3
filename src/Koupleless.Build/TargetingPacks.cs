using System.Xml.Linq;
using Koupleless.Packaging;
using Microsoft.Build.Framework;

namespace Koupleless.Build;

/// <summary>Reads what the shared frameworks have that a project is compiled against.</summary>
internal static class TargetingPacks
{
    /// <summary>
    /// The assemblies of targeting packs. The packs say it themselves: the references of the compiler lack what a package
    /// has superseded.
    /// </summary>
    /// <param name="packs"><c>ResolvedTargetingPack</c> items, with the metadata <c>Path</c>.</param>
    public static IReadOnlyList<SuppliedAssembly> Assemblies(IEnumerable<ITaskItem> packs) =>
    [
        .. packs.Select(static pack => Path.Combine(pack.GetMetadata("Path"), "data", "FrameworkList.xml"))
            .Where(File.Exists)
            .SelectMany(static list => XDocument.Load(list).Descendants("File"))
            .Where(static file => file.Attribute("Type")?.Value == "Managed" && Version.TryParse(file.Attribute("AssemblyVersion")?.Value, out _))
            .Select(static file => new SuppliedAssembly(
                file.Attribute("AssemblyName")!.Value,
                file.Attribute("AssemblyVersion")!.Value,
                file.Attribute("FileVersion")?.Value,
                file.Attribute("PublicKeyToken")?.Value) { Framework = true }),
    ];
}
