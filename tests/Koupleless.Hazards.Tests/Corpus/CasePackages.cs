using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Koupleless.Hazards.Tests.Corpus;

/// <summary>The assemblies of packages that lie beside the runner.</summary>
internal static class CasePackages
{
    /// <summary>The named assemblies and those that they refer to, as far as they come from packages.</summary>
    public static IReadOnlyCollection<string> Closure(IEnumerable<string> names)
    {
        var found = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var open = new Stack<string>(names);
        while (open.TryPop(out var name))
        {
            if (!found.Add(name))
                continue;
            Assert.True(File.Exists(PathOf(name)), $"{name} is no assembly of a package that the runner refers to.");
            foreach (var reference in ReferencesOf(name).Where(static reference => File.Exists(PathOf(reference))))
                open.Push(reference);
        }

        return found;
    }

    public static string PathOf(string name) => Path.Combine(Folders.Runner, $"{name}.dll");

    private static List<string> ReferencesOf(string name)
    {
        using var image = new PEReader(File.OpenRead(PathOf(name)));
        var metadata = image.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
