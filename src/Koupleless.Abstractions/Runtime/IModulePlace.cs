using System.ComponentModel;
using System.Reflection;

namespace Koupleless.Runtime;

/// <summary>
/// Where a module is, when it asks the process: its own folder stands for the current directory and for the folder of the
/// application. Generated code calls it in place of methods that would answer for the base; it is not meant to be called by hand.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IModulePlace
{
    /// <summary>The folder of the module's files, without a separator at its end.</summary>
    string Folder { get; }

    /// <summary>
    /// A path for the file system: a relative one is below <see cref="Folder"/>, and the folder of the base, which is what
    /// <c>AppContext.BaseDirectory</c> is in it, is <see cref="Folder"/>; so is the beginning of a path below it where the base has
    /// nothing and the module has something. Every other, null among them, is as it was.
    /// </summary>
    string? Resolve(string? path);

    /// <summary>The first part of a path that is put together: as it is, but <see cref="Folder"/> in place of the folder of the base.</summary>
    string? ReplaceBaseFolder(string? path);

    /// <summary>The parts of a path that is put together, of which the first may be the folder of the base.</summary>
    string?[]? ReplaceBaseFolder(string?[]? paths);

    /// <summary>What was found below a path, named as the program named the path: below a relative one by relative paths.</summary>
    string[] AsAsked(string path, string[] found);

    /// <inheritdoc cref="AsAsked(string, string[])"/>
    IEnumerable<string> AsAsked(string path, IEnumerable<string> found);

    /// <summary>Makes an <c>IConfigurationBuilder</c> that has no file provider look for files in <see cref="Folder"/>.</summary>
    /// <returns>The same builder.</returns>
    T UseFolder<T>(T configurationBuilder)
        where T : class;

    /// <summary>The assemblies that are loaded, without those of other modules and of the base's own program.</summary>
    /// <param name="module">The module's assembly.</param>
    Assembly[] GetAssemblies(Assembly module);

    /// <summary>Loads an assembly from a file into the module, or gives the one of that name that it has.</summary>
    /// <param name="module">The module's assembly.</param>
    /// <param name="path">Of the file.</param>
    Assembly LoadAssembly(Assembly module, string path);

    /// <summary>The path of the module's assembly, and the arguments of its installation.</summary>
    string[] GetCommandLineArgs();
}
