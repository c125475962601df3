using System.Reflection.PortableExecutable;
using Koupleless.Packaging;
using Mono.Cecil;

namespace Koupleless.Build.Placement;

/// <summary>
/// Makes an assembly that asks the process where it is ask the module instead: each use of such a member becomes a call of a method in a class that is
/// added to the assembly. The call is as long as what it replaces, so nothing else of a method changes. Thread-safe.
/// </summary>
public static class PlaceRedirector
{
    /// <summary>Redirects what an assembly asks.</summary>
    /// <param name="path">Where it is; its symbols may stand beside it.</param>
    /// <param name="image">Its content.</param>
    /// <returns>Null when it asks nothing, or has code for one processor that cannot be kept: it stays as it is.</returns>
    /// <exception cref="KouplelessException">KPL4012: it cannot be read or written.</exception>
    public static RedirectedAssembly? Redirect(string path, byte[] image)
    {
        try
        {
            using var reader = new PEReader(new MemoryStream(image, writable: false));
            if (!HasOnlyIL(reader.PEHeaders.CorHeader!) || PlaceUses.MethodsIn(reader) is not [_, ..] methods)
                return null;
            return Redirect(AssemblySymbols.Find(path, reader), image, methods);
        }
        // Obfuscated assemblies break a reader of metadata in any way.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            throw new KouplelessException(
                ErrorIds.PlaceNotRedirected,
                $"'{path}' cannot be changed, so what it asks of its process (its folder, its entry assembly) will be answered for the base: {e.Message} See which members those are, and set ModulePlaceRedirection to false if none matters.",
                e);
        }
    }

    private static RedirectedAssembly? Redirect(AssemblySymbols symbols, byte[] image, IReadOnlyList<int> methods)
    {
        var constants = new ConstantTypes();
        using var assembly = AssemblyDefinition.ReadAssembly(new MemoryStream(image, writable: false), new() { MetadataResolver = constants, AssemblyResolver = constants });
        var module = assembly.MainModule;
        symbols.AddTo(module);
        constants.Learn(module);

        var standIns = new StandIns(module);
        foreach (var method in methods)
            standIns.Replace(((MethodDefinition)module.LookupToken(method)).Body);
        if (standIns.Members.Count == 0)
            return null;

        if (!module.Attributes.HasFlag(ModuleAttributes.ILOnly))
        {
            // A ReadyToRun image loses its native code, which is not used in a context that can be unloaded. What is left is for any processor.
            module.Architecture = TargetArchitecture.I386;
            module.Attributes |= ModuleAttributes.ILOnly;
        }

        // It would no longer be right. .NET does not look at it.
        module.Attributes &= ~ModuleAttributes.StrongNameSigned;
        var output = new MemoryStream(image.Length + (image.Length / 4));
        assembly.Write(output, symbols.ToWrite(new() { DeterministicMvid = true, Timestamp = 0 }));
        return new(output.ToArray(), [.. standIns.Members]);
    }

    private static bool HasOnlyIL(CorHeader header) => header.Flags.HasFlag(CorFlags.ILOnly) || header.ManagedNativeHeaderDirectory.Size > 0;
}
