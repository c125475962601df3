using Koupleless.Packaging;
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

    /// <summary>Says which statics people have vouched for, so that a build shows how many there are.</summary>
    protected void Summarize(string project, IReadOnlyList<AuditedStatic> audits)
    {
        if (audits.Count == 0)
            return;
        Log.LogMessage(MessageImportance.High, "{0}: {1}", project, audits.Count == 1 ? "1 audited static" : $"{audits.Count} audited statics");
        foreach (var audit in audits)
            Log.LogMessage(MessageImportance.Normal, "  {0}: {1}", audit.Member, audit.Reason);
    }

    /// <summary>Reports an error of the build.</summary>
    protected void Report(string code, string message) =>
        Log.LogError(null, code, helpKeyword: null, ErrorIds.HelpLink(code), ProjectFile, 0, 0, 0, 0, "{0}", message);

    /// <summary>Reports a warning of the build.</summary>
    protected void Warn(string code, string message) =>
        Log.LogWarning(null, code, helpKeyword: null, ErrorIds.HelpLink(code), ProjectFile, 0, 0, 0, 0, "{0}", message);
}
