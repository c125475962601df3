using System.Text;

namespace Koupleless.Packaging;

/// <summary>
/// What the compiler's rules take for the base's: known before the module is compiled, so by names and marks alone. What is carried for
/// another reason, a version that does not fit for example, is decided when the module is packed.
/// </summary>
public static class ProvidedNames
{
    /// <summary>The file that the rules read: one simple name a line.</summary>
    public const string FileName = "Koupleless.Provided.txt";

    /// <summary>The names, in ordinal order; null when neither a base nor a mark says anything.</summary>
    /// <param name="bases">The bases of the module: only what all of them supply counts.</param>
    /// <param name="marks">What the module's project says of an assembly that it references, by simple name.</param>
    public static IReadOnlyList<string>? Of(IReadOnlyList<BaseManifest> bases, IEnumerable<(string Name, bool Provided)> marks)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in bases.Take(1).SelectMany(static @base => @base.Assemblies))
            names.Add(assembly.Name);
        foreach (var other in bases.Skip(1))
            names.IntersectWith(other.Assemblies.Select(static assembly => assembly.Name));

        var marked = false;
        foreach (var (name, provided) in marks)
        {
            marked = true;
            if (provided)
                names.Add(name);
            else
                names.Remove(name);
        }

        if (bases.Count == 0 && !marked)
            return null;
        // Whatever a base supplies, and whatever the marks say.
        names.Add(KnownAssemblies.Abstractions);
        return [.. names.Order(StringComparer.Ordinal)];
    }

    /// <summary>The file's content.</summary>
    public static byte[] ToUtf8Text(IReadOnlyList<string> names) => Encoding.UTF8.GetBytes(string.Concat(names.Select(static name => $"{name}\n")));
}
