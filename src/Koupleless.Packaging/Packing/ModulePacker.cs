using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Koupleless.Packaging;

/// <summary>Puts a module's artifact together from what its build produced.</summary>
public static class ModulePacker
{
    /// <summary>Decides what the module carries, reads it and describes it in a manifest.</summary>
    public static ModulePack Pack(ModulePackRequest request)
    {
        var module = request.Slim.Module;
        var slim = ModuleSlimmer.Slim(request.Slim);
        var library = ArtifactLayout.LibraryFolder(request.TargetFramework);

        var carried = slim.Files
            .Where(static file => file.Carried)
            .Select(file => new Placed(file.File.Path, library, file.File.Target, file.Facts))
            .Prepend(new Placed(request.Assembly, library, Path.GetFileName(request.Assembly), module))
            .Concat(request.Satellites.Select(file => new Placed(file.Path, library, file.Target, AssemblyFactsReader.Read(file.Path))))
            .Concat(DependencyList(request, slim))
            .Concat(request.Content.Select(static file => new Placed(file.Path, ArtifactLayout.ContentFolder, file.Target, null)));

        var files = ImmutableArray.CreateBuilder<ArtifactEntry>();
        var assemblies = new List<ModuleAssembly>();
        var others = new List<ModuleFile>();
        var audits = new List<AuditedStatic>();
        var redirected = new List<RedirectedUses>();
        var errors = new List<KouplelessException>(slim.Errors);
        foreach (var file in WithoutDuplicates(carried, errors))
        {
            var bytes = File.ReadAllBytes(file.Path);
            if (CodeOf(file, bytes) is { Culture: null } code && request.Redirect(file.Path, bytes) is { } changed)
            {
                bytes = changed.Image;
                redirected.Add(new(code.Name, changed.Members));
            }

            var entry = file.Folder + file.Target;
            var digest = Convert.ToHexStringLower(SHA256.HashData(bytes));
            files.Add(new(entry, bytes));
            if (file.Facts is not { } facts)
            {
                others.Add(new(entry, digest));
                continue;
            }

            assemblies.Add(new(facts.Name, facts.Version.ToString(), entry, digest, facts.Culture));
            if (facts.References.Any(static reference => reference.Name == KnownAssemblies.Abstractions))
                audits.AddRange(AuditedStaticReader.Read(file.Path));
        }

        List<BaseIdentity> bases = [.. request.Slim.Bases.Select(static @base => new BaseIdentity(@base.Name, @base.Version))];
        var manifest = new ModuleManifest
        {
            Name = request.Name,
            Version = request.Version,
            PathBase = request.PathBase,
            Priority = request.Priority,
            Unloadable = request.Unloadable,
            Assembly = module.Name,
            EntryPoint = module.EntryPoint,
            TargetFramework = request.TargetFramework,
            Base = bases.Count > 0 ? bases[0] : null,
            OtherBases = bases.Count > 1 ? bases[1..] : null,
            Assemblies = [.. assemblies.OrderBy(static assembly => assembly.File, StringComparer.Ordinal)],
            Files = [.. others.OrderBy(static file => file.File, StringComparer.Ordinal)],
            Provided = slim.Provided,
            Provides = [.. module.Provides.OrderBy(static fact => fact.Contract, StringComparer.Ordinal).ThenBy(static fact => fact.Order).ThenBy(static fact => fact.Implementation, StringComparer.Ordinal)],
        };
        var report = SlimReport.Of(request.Name, request.Version, request.Slim, slim) with
        {
            AuditedStatics = audits.Count > 0 ? audits : null,
            Redirected = redirected.Count > 0 ? [.. redirected.OrderBy(static uses => uses.Assembly, StringComparer.Ordinal)] : null,
        };
        files.Add(new(SlimReport.FileName, report.ToUtf8Json()));
        return new(manifest, files.ToImmutable(), request.Package, report, errors);
    }

    private static IEnumerable<Placed> DependencyList(ModulePackRequest request, SlimResult slim) =>
        request.DependencyList is { } list
        && slim.Files.Where(static file => file.Carried).Select(static file => file.Facts).Append(request.Slim.Module)
            .Any(static facts => facts?.References.Any(static reference => reference.Name == KnownAssemblies.DependencyModel) == true)
            ? [new(list, ArtifactLayout.LibraryFolder(request.TargetFramework), Path.GetFileName(list), null)]
            : [];

    /// <summary>In a base, libraries and content land in one folder, so a place is taken whichever of the two has it.</summary>
    private static IEnumerable<Placed> WithoutDuplicates(IEnumerable<Placed> files, List<KouplelessException> errors)
    {
        var taken = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [ModuleManifest.FileName] = "the manifest" };
        foreach (var file in files)
        {
            if (taken.TryAdd(file.Target, file.Path))
                yield return file;
            else if (taken[file.Target] != file.Path)
            {
                errors.Add(new(
                    ErrorIds.DuplicateArtifactEntry,
                    $"'{file.Path}' and {taken[file.Target]} would both be '{file.Target}' in the module's folder. Rename one, or give it another TargetPath or Link."));
            }
        }
    }

    /// <summary>An assembly among the content is one that the program loads from a folder.</summary>
    private static AssemblyFacts? CodeOf(Placed file, byte[] bytes) =>
        file.Facts ?? (file.Target.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) ? AssemblyFactsReader.Read(new MemoryStream(bytes, writable: false)) : null);

    private sealed record Placed(string Path, string Folder, string Target, AssemblyFacts? Facts);
}
