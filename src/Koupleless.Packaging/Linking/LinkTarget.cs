namespace Koupleless.Packaging;

/// <summary>
/// The assemblies that a module is linked against: the base's and the shared framework's. Each file is opened when the
/// first reference leads to it and stays open until <see cref="Dispose"/>. Thread-safe, so that many modules can be
/// checked against one target at the same time.
/// </summary>
public sealed class LinkTarget : IDisposable
{
    private LinkTarget()
    {
    }

    /// <summary>A target of files.</summary>
    /// <param name="assemblyFiles">Full paths. The simple name is the file's name without extension; the first of a name counts.</param>
    /// <param name="unavailable">Simple names of what is supplied without its file being at hand: references to it are not checked.</param>
    public static LinkTarget OfFiles(IEnumerable<string> assemblyFiles, IEnumerable<string>? unavailable = null) =>
        throw new NotImplementedException();

    /// <summary>Closes the files.</summary>
    public void Dispose()
    {
    }
}
