using Koupleless.Packaging;
using Microsoft.Build.Framework;

namespace Koupleless.Build;

/// <summary>
/// Tells of options of the runtime that a module's project sets: KPL4013. A process has each of them once, so that in a base
/// the base's count.
/// </summary>
public sealed class CheckRuntimeOptions : KouplelessTask
{
    /// <summary>What goes into the module's own <c>runtimeconfig.json</c>: <c>RuntimeHostConfigurationOption</c>.</summary>
    public ITaskItem[] Options { get; set; } = [];

    /// <summary>The module's <c>runtimeconfig.template.json</c>.</summary>
    public string TemplateFile { get; set; } = string.Empty;

    /// <summary>True when a publish of the module alone trims it.</summary>
    public bool Trimmed { get; set; }

    /// <summary>The <c>base.json</c> of each base.</summary>
    public ITaskItem[] BaseManifestFiles { get; set; } = [];

    /// <inheritdoc/>
    protected override void Run()
    {
        var options = RuntimeOptions.OfProject(Options, TemplateFile, Trimmed);
        if (options.Count == 0)
            return;
        foreach (var file in BaseManifestFiles.Select(static item => item.ItemSpec))
        {
            // Not beside a base.json that is in a package, or that somebody has copied.
            var name = ManifestSerializer.ReadBase(File.ReadAllBytes(file)).Name;
            if (RuntimeOptions.OfProgram(Path.Combine(Path.GetDirectoryName(file)!, $"{name}.runtimeconfig.json")) is { } ofBase)
                Compare(options, ofBase, name);
            else
                Tell(options);
        }

        if (BaseManifestFiles.Length == 0)
            Tell(options);
    }

    private void Compare(IReadOnlyDictionary<string, string> options, IReadOnlyDictionary<string, string> ofBase, string name)
    {
        var others = options
            .Select(option => (option.Key, option.Value, Base: RuntimeOptions.Effective(ofBase, option.Key)))
            .Where(static option => !RuntimeOptions.Same(option.Value, option.Base))
            .Select(static option => $"{option.Key} is {option.Value} here and {option.Base ?? "not set"} there")
            .ToList();
        if (others.Count > 0)
            Warn(ErrorIds.RuntimeOptionOfModule, $"The module sets options of the runtime otherwise than the base '{name}', whose options count in its process: {string.Join("; ", others)}. Set them in the project of the base, too, or take them out here.");
    }

    private void Tell(IReadOnlyDictionary<string, string> options) =>
        Log.LogMessage(null, ErrorIds.RuntimeOptionOfModule, helpKeyword: null, ProjectFile, 0, 0, 0, 0, MessageImportance.Normal, "{0}", $"The module sets options of the runtime, which count when it runs alone; in a base the base's do: {string.Join("; ", options.Select(static option => $"{option.Key} is {option.Value}"))}.");
}
