namespace Koupleless.Packaging;

/// <summary>Finds what the base must supply: the direct references of what the artifact carries.</summary>
internal static class ProvidedReferences
{
    public static IReadOnlyList<ProvidedAssembly> Of(SlimRequest request, IReadOnlyCollection<Candidate> files)
    {
        var comparer = StringComparer.OrdinalIgnoreCase;
        var assemblies = files.Where(static file => file.IsAssembly).ToList();
        var expected = assemblies.Where(static file => !file.Carried).Select(static file => file.Facts!.Name).Concat(request.CompileOnly).ToHashSet(comparer);
        expected.ExceptWith(assemblies.Where(static file => file.Carried).Select(static file => file.Facts!.Name));

        return
        [
            .. assemblies.Where(static file => file.Carried).Select(static file => file.Facts!).Append(request.Module)
                .SelectMany(static facts => facts.References)
                .Where(reference => expected.Contains(reference.Name))
                .GroupBy(static reference => reference.Name, comparer)
                .Select(static references => references.MaxBy(static reference => reference.Version)!)
                .OrderBy(static reference => reference.Name, StringComparer.Ordinal)
                .Select(static reference => new ProvidedAssembly(reference.Name, reference.Version.ToString(), reference.PublicKeyToken)),
        ];
    }
}
