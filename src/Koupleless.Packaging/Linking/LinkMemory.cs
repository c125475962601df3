using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Koupleless.Packaging;

/// <summary>
/// The assemblies that were found to link against one target, so that what many modules or the next version of one carry is
/// checked once. Only what links is kept: what a base supplies can grow while it is up, and does not shrink. Thread-safe.
/// </summary>
internal sealed class LinkMemory
{
    // An entry takes about 200 bytes.
    private const int Capacity = 10_000;

    private readonly ConcurrentDictionary<string, bool> _keys = new(StringComparer.Ordinal);

    public bool Contains(string key) => _keys.ContainsKey(key);

    public void Add(IEnumerable<string> keys)
    {
        // Forgetting everything costs one check of each; an order of age would cost more than it saves.
        if (_keys.Count >= Capacity)
            _keys.Clear();
        foreach (var key in keys)
            _keys.TryAdd(key, true);
    }

    /// <summary>What decides whether an assembly links: its own content, and that of the carried assemblies that it leads to.</summary>
    /// <param name="digest">Of the assembly.</param>
    /// <param name="others">Those of the others, in any order.</param>
    public static string Key(string digest, IEnumerable<string> others) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join('\n', others.Order(StringComparer.Ordinal).Prepend(digest)))));
}
