using System.Reflection.PortableExecutable;
using Koupleless.Packaging.Linking.Checks;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;

namespace Koupleless.Packaging;

/// <summary>
/// Resolves every assembly, type and member reference of a module the way the runtime would, without loading anything.
/// Thread-safe.
/// </summary>
public static class LinkChecker
{
    /// <summary>Checks the assemblies that a module carries against what its base supplies.</summary>
    /// <param name="carried">The assemblies of the artifact, satellites apart; one of them shadows the target's of the same name.</param>
    /// <param name="target">What the base supplies.</param>
    /// <param name="cancellationToken">Cancels between two assemblies.</param>
    /// <exception cref="BadImageFormatException">An assembly's metadata are damaged.</exception>
    public static LinkReport Check(IReadOnlyCollection<ModuleImage> carried, LinkTarget target, CancellationToken cancellationToken = default)
    {
        var scope = new ModuleScope(target.Scope);
        try
        {
            foreach (var image in carried)
                scope.Add(image);

            var coreTypes = new CoreTypes(scope);
            var problems = new List<LinkProblem>();
            foreach (var image in scope.Images)
            {
                cancellationToken.ThrowIfCancellationRequested();
                problems.AddRange(ImageCheck.Run(image, coreTypes));
            }

            return new(
                [
                    .. problems
                        .OrderBy(static problem => problem.From, StringComparer.Ordinal)
                        .ThenBy(static problem => problem.Kind)
                        .ThenBy(static problem => problem.Supplier, StringComparer.Ordinal)
                        .ThenBy(static problem => problem.Target, StringComparer.Ordinal),
                ],
                [.. scope.Unavailable.Order(StringComparer.Ordinal)]);
        }
        finally
        {
            foreach (var image in scope.Images)
                image.Dispose();
        }
    }

    /// <summary>What a module sees: its own assemblies, then its base's.</summary>
    private sealed class ModuleScope(IAssemblyScope target) : IAssemblyScope
    {
        private readonly Dictionary<string, AssemblyImage> _carried = new(StringComparer.OrdinalIgnoreCase);

        public IReadOnlyCollection<AssemblyImage> Images => _carried.Values;

        public HashSet<string> Unavailable { get; } = new(StringComparer.OrdinalIgnoreCase);

        public void Add(ModuleImage image)
        {
            var file = new PEReader(image.Bytes);
            // A native library has no references that could be missing.
            if (!file.HasMetadata || !_carried.TryAdd(image.Name, new(image.Name, file, this)))
                file.Dispose();
        }

        public AssemblyLookup Find(string name)
        {
            if (_carried.TryGetValue(name, out var image))
                return new(image, IsUnknown: false);
            var found = target.Find(name);
            if (found.IsUnknown)
                Unavailable.Add(name);
            return found;
        }
    }
}
