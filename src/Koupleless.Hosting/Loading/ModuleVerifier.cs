using System.Runtime.InteropServices;
using Koupleless.Packaging;
using Microsoft.Extensions.Options;

namespace Koupleless.Hosting.Loading;

/// <summary>Checks an unpacked module against this base before any of its code runs. Thread-safe.</summary>
internal sealed class ModuleVerifier(BaseAssemblies baseAssemblies, IOptions<KouplelessOptions> options)
{
    /// <exception cref="KouplelessException">KPL5012, KPL5023, or with every miss KPL5013 or KPL5028.</exception>
    public void Verify(ModuleManifest manifest, string folder, CancellationToken cancellationToken)
    {
        RequireFramework(manifest);
        var misses = options.Value.VerifyLinks ? Check(manifest, folder, cancellationToken).Problems : [.. MissesOfProvided(manifest)];
        if (misses.Count > 0)
            throw new ModuleLinkException(manifest.Name, manifest.Version, misses);
    }

    /// <summary>The same as a report, whatever the base's options say.</summary>
    /// <exception cref="KouplelessException">KPL5012 or KPL5023.</exception>
    public ModuleVerification Inspect(ModuleManifest manifest, string folder, CancellationToken cancellationToken)
    {
        RequireFramework(manifest);
        var report = Check(manifest, folder, cancellationToken);
        return new(manifest.Name, manifest.Version, report.Problems, report.Unverified);
    }

    private LinkReport Check(ModuleManifest manifest, string folder, CancellationToken cancellationToken)
    {
        var report = Link(manifest, folder, cancellationToken).Without(manifest.DeadReferences);
        var links = report.Problems;
        // The check of references knows where an assembly is needed; the manifest also names what is loaded by name only.
        var told = links.Where(static problem => problem.Kind.IsAboutAssembly()).Select(static problem => problem.Supplier).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var assemblies = MissesOfProvided(manifest).Where(miss => !told.Contains(miss.Supplier)).Concat(links.Where(static problem => problem.Kind.IsAboutAssembly()));
        return report with { Problems = [.. assemblies, .. links.Where(static problem => !problem.Kind.IsAboutAssembly())] };
    }

    private LinkReport Link(ModuleManifest manifest, string folder, CancellationToken cancellationToken)
    {
        var carried = new CarriedFiles(manifest, folder).Assemblies
            .Select(static file => new ModuleImage(file.Name, ImmutableCollectionsMarshal.AsImmutableArray(File.ReadAllBytes(file.Path))))
            .ToList();
        try
        {
            return LinkChecker.Check(carried, baseAssemblies.Target, cancellationToken);
        }
        catch (BadImageFormatException e)
        {
            throw new KouplelessException(
                ErrorIds.AssemblyNotLoadable,
                $"{manifest.Name} {manifest.Version} has an assembly that cannot be loaded: {e.Message} Build it again, or get the package that the assembly is from again.",
                e);
        }
    }

    private IEnumerable<LinkProblem> MissesOfProvided(ModuleManifest manifest) =>
        from needed in manifest.Provided
        let miss = Miss(needed)
        where miss is not null
        select new LinkProblem(miss.Value.Kind, needed.Name, needed.Version, miss.Value.Message, manifest.Assembly, []);

    private (LinkProblemKind Kind, string Message)? Miss(ProvidedAssembly needed)
    {
        if (baseAssemblies.Find(needed.Name) is not { } supplied)
            return (LinkProblemKind.MissingAssembly, $"The base does not supply {needed.Name} {needed.Version}.");
        if (supplied.Version < Version.Parse(needed.Version))
            return (LinkProblemKind.LowerAssemblyVersion, $"The base supplies {needed.Name} {supplied.Version}, which is lower than {needed.Version}.");
        var token = supplied.GetPublicKeyToken() is { Length: > 0 } bytes ? Convert.ToHexStringLower(bytes) : null;
        // The runtime binds it all the same; but another key is another publisher's assembly with the same name.
        return needed.PublicKeyToken is null || needed.PublicKeyToken.Equals(token, StringComparison.OrdinalIgnoreCase)
            ? null
            : (LinkProblemKind.MissingAssembly, $"The base supplies {needed.Name} with {(token is null ? "no strong name" : $"the public key token {token}")}, not with {needed.PublicKeyToken}.");
    }

    private static void RequireFramework(ModuleManifest manifest)
    {
        if (!RunsHere(manifest.TargetFramework))
        {
            throw new KouplelessException(
                ErrorIds.TargetFrameworkUnsupported,
                $"{manifest.Name} {manifest.Version} was built for {manifest.TargetFramework}; this base runs net{Environment.Version.Major}.{Environment.Version.Minor}. Build the module for the base's framework, or update the base.");
        }
    }

    private static bool RunsHere(string targetFramework) =>
        targetFramework.StartsWith("net", StringComparison.Ordinal)
        && targetFramework.Contains('.')
        && Version.TryParse(targetFramework.AsSpan(3), out var version)
        // netcoreapp is spelled otherwise; net5.0 to this base's own version are one compatible line.
        && version.Major >= 5
        && version <= new Version(Environment.Version.Major, Environment.Version.Minor);
}
