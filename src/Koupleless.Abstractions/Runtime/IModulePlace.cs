using System.ComponentModel;
using System.Reflection;

namespace Koupleless.Runtime;

/// <summary>
/// Where a module is: what the process tells a program that runs alone. The assemblies of an artifact call it in place of members that would answer for the base;
/// the packing of the module puts these calls in. It is not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModulePlace
{
    /// <summary>Stands for <c>AppContext.BaseDirectory</c> and <c>AppDomain.BaseDirectory</c>: the folder of the module's files, with a separator at its end.</summary>
    string BaseDirectory { get; }

    /// <summary>Stands for <c>Environment.CurrentDirectory</c> and <c>Directory.GetCurrentDirectory</c>: the same folder, without a separator at its end.</summary>
    string CurrentDirectory { get; }

    /// <summary>Stands for <c>AppDomain.FriendlyName</c>: the name of the module's assembly.</summary>
    string FriendlyName { get; }

    /// <summary>Stands for <c>Assembly.GetEntryAssembly</c>: the module's assembly.</summary>
    Assembly? GetEntryAssembly();

    /// <summary>Stands for <c>AppDomain.GetAssemblies</c>: those that are loaded, without those of other modules and of the base's own program.</summary>
    Assembly[] GetAssemblies();

    /// <summary>Stands for <c>Assembly.LoadFrom</c> and <c>LoadFile</c>: loads into the module, or gives the one of that name that it has.</summary>
    /// <param name="path">Of the file.</param>
    Assembly LoadAssembly(string path);

    /// <summary>Stands for <c>Assembly.Location</c>, which is empty for the module's assemblies: they are loaded from their bytes.</summary>
    string GetLocation(Assembly assembly);

    /// <summary>Stands for <c>Environment.GetCommandLineArgs</c>: the path of the module's assembly, and the arguments of its installation.</summary>
    string[] GetCommandLineArgs();

    /// <summary>Stands for <c>AppContext.GetData</c> and <c>AppDomain.GetData</c>: as they are, but for what names the folder and the files of the program.</summary>
    object? GetData(string name);

    /// <summary>Opens the module's list of dependencies, its <c>.deps.json</c>; null when it has none.</summary>
    Stream? OpenDependencies();

    /// <summary>The same, if <paramref name="assembly"/> is the module's; else null.</summary>
    Stream? OpenDependencies(Assembly assembly);

    /// <summary>A path for the file system: a relative one is below the module's folder. Every other, null among them, is as it was.</summary>
    string? Resolve(string? path);

    /// <summary>The same for what may be an address, too.</summary>
    string? ResolveUri(string? uri);

    /// <summary>What was found below a path, named as the program named the path: below a relative one by relative paths.</summary>
    string[] AsAsked(string path, string[] found);

    /// <inheritdoc cref="AsAsked(string, string[])"/>
    IEnumerable<string> AsAsked(string path, IEnumerable<string> found);

    /// <summary>Makes an <c>IConfigurationBuilder</c> that has no file provider look for files in the module's folder.</summary>
    /// <returns>The same builder.</returns>
    T UseFolder<T>(T configurationBuilder)
        where T : class;
}
