using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Koupleless.Build;

/// <summary>A task that reports errors with an id and the link to its page.</summary>
public abstract class KouplelessTask : Task
{
    /// <summary>The project that errors are reported at.</summary>
    [Required]
    public string ProjectFile { get; set; } = string.Empty;

    /// <inheritdoc/>
    public sealed override bool Execute()
    {
        try
        {
            Run();
        }
        catch (KouplelessException e)
        {
            Report(e.Code, e.Message);
        }

        return !Log.HasLoggedErrors;
    }

    /// <summary>Does the work.</summary>
    /// <exception cref="KouplelessException">Becomes an error of the build.</exception>
    protected abstract void Run();

    /// <summary>Reports an error of the build.</summary>
    protected void Report(string code, string message) =>
        Log.LogError(null, code, helpKeyword: null, ErrorIds.HelpLink(code), ProjectFile, 0, 0, 0, 0, "{0}", message);
}
