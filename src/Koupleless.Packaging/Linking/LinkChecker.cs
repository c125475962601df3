using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
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
            var keys = scope.Images.ToDictionary(static image => image, scope.KeyOf);
            foreach (var (image, key) in keys)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (!target.Memory.Contains(key))
                    problems.AddRange(ImageCheck.Run(image, coreTypes));
            }

            // Of an assembly that was not at hand, the next check may find more.
            if (problems.Count == 0 && scope.Unavailable.Count == 0)
                target.Memory.Add(keys.Values);

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
        private readonly Dictionary<AssemblyImage, string> _digests = [];

        public IReadOnlyCollection<AssemblyImage> Images => _carried.Values;

        public HashSet<string> Unavailable { get; } = new(StringComparer.OrdinalIgnoreCase);

        public void Add(ModuleImage image)
        {
            var file = new PEReader(image.Bytes);
            // A native library has no references that could be missing.
            if (!file.HasMetadata || _carried.ContainsKey(image.Name))
            {
                file.Dispose();
                return;
            }

            var assembly = new AssemblyImage(image.Name, file, this);
            _carried.Add(image.Name, assembly);
            _digests.Add(assembly, Convert.ToHexStringLower(SHA256.HashData(image.Bytes.AsSpan())));
        }

        /// <inheritdoc cref="LinkMemory.Key"/>
        public string KeyOf(AssemblyImage image)
        {
            var reached = new HashSet<AssemblyImage>();
            var pending = new Stack<AssemblyImage>([image]);
            while (pending.TryPop(out var current))
            {
                foreach (var handle in current.Metadata.AssemblyReferences)
                {
                    if (_carried.TryGetValue(current.Metadata.GetString(current.Metadata.GetAssemblyReference(handle).Name), out var next) && reached.Add(next))
                        pending.Push(next);
                }
            }

            return LinkMemory.Key(_digests[image], reached.Select(next => _digests[next]));
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
