namespace Koupleless.Packaging;

/// <summary>Checks in a build whether a module links in each of its bases.</summary>
public static class ModuleLinkCheck
{
    /// <summary>Checks the artifact that is about to be written.</summary>
    /// <exception cref="KouplelessException">KPL4002: a <c>base.json</c> cannot be read.</exception>
    public static ModuleLinkResult Check(ModulePack pack, ModuleLinkRequest request, CancellationToken cancellationToken = default)
    {
        var images = Images(pack);
        if (request.BaseManifestFiles.Count == 0)
            return new([], DeadReferences.Of(Alone(images, request, cancellationToken)), []);

        var errors = new List<KouplelessException>();
        var unverified = new SortedSet<string>(StringComparer.Ordinal);
        IReadOnlyList<DeadReference>? dead = null;
        foreach (var file in request.BaseManifestFiles)
        {
            using var location = Open(file, request);
            var report = LinkChecker.Check(images, location.Target, cancellationToken);
            unverified.UnionWith(report.Unverified);
            if (report.Problems.Count == 0)
                continue;
            // Only now: a module that links has no use for the answer.
            dead ??= DeadReferences.Of(Alone(images, request, cancellationToken));
            errors.AddRange(report.Without(dead).Problems.Select(problem => Error(location.Manifest, problem)));
        }

        return new(errors, dead ?? [], [.. unverified]);
    }

    private static List<ModuleImage> Images(ModulePack pack)
    {
        var files = pack.Files.ToDictionary(static file => file.Name, static file => file.Content, StringComparer.Ordinal);
        return
        [
            .. RuntimeSelection.Current.Assemblies(pack.Manifest)
                .Where(static assembly => assembly.Culture is null)
                .Select(assembly => new ModuleImage(assembly.Name, [.. files[assembly.File].Span])),
        ];
    }

    private static LinkReport Alone(List<ModuleImage> images, ModuleLinkRequest request, CancellationToken cancellationToken)
    {
        using var target = LinkTarget.OfFiles(request.ProvidedFiles.Concat(request.FrameworkFiles));
        return LinkChecker.Check(images, target, cancellationToken);
    }

    private static BaseLocation Open(string file, ModuleLinkRequest request)
    {
        try
        {
            return BaseLocation.Open(file);
        }
        catch (KouplelessException e) when (e.Code == ErrorIds.SharedFrameworkNotFound && request.FrameworkFiles.Count > 0)
        {
            // A machine that builds need not have the runtime of its target: the reference assemblies say as much.
            return BaseLocation.Open(file, new() { FrameworkFolders = [.. request.FrameworkFiles.Select(static path => Path.GetDirectoryName(path)!).Distinct()] });
        }
    }

    private static KouplelessException Error(BaseManifest @base, LinkProblem problem) => new(
        ErrorIds.DoesNotLink,
        $"{problem.From} does not link in the base {@base.Name} {@base.Version}: {problem.Message} Needed by {problem.DescribePlaces()}. Use the version of {problem.Supplier} that the base has, raise it in the base, or carry a private copy with Provided=\"false\" on the module's reference.");
}
