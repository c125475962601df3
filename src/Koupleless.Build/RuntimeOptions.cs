using System.Text.Json;
using Microsoft.Build.Framework;

namespace Koupleless.Build;

/// <summary>What a project, or a process's <c>runtimeconfig.json</c>, says of the runtime: options by name, values as text.</summary>
internal static class RuntimeOptions
{
    // Written by the .NET SDK into every web project: no word of the project itself.
    private static readonly Dictionary<string, string> s_ofSdk = new(StringComparer.Ordinal)
    {
        ["System.GC.Server"] = "true",
        ["System.Reflection.Metadata.MetadataUpdater.IsSupported"] = "false",
        ["System.Runtime.Serialization.EnableUnsafeBinaryFormatterSerialization"] = "false",
        ["Microsoft.AspNetCore.Components.Endpoints.NavigationManager.DisableThrowNavigationException"] = "false",
    };

    // What the runtime does where nothing is said, for the options that have a property in a project.
    private static readonly Dictionary<string, string> s_defaults = new(StringComparer.Ordinal)
    {
        ["Microsoft.AspNetCore.Components.Endpoints.NavigationManager.DisableThrowNavigationException"] = "false",
        ["System.GC.Server"] = "false",
        ["System.GC.Concurrent"] = "true",
        ["System.GC.RetainVM"] = "false",
        ["System.Globalization.Invariant"] = "false",
        ["System.Runtime.TieredCompilation"] = "true",
        ["System.Runtime.TieredCompilation.QuickJit"] = "true",
        ["System.Runtime.TieredCompilation.QuickJitForLoops"] = "true",
        ["System.Runtime.TieredPGO"] = "true",
    };

    /// <summary>What a project sets itself.</summary>
    /// <param name="items">Its <c>RuntimeHostConfigurationOption</c> items, those of the .NET SDK among them.</param>
    /// <param name="templateFile">Its <c>runtimeconfig.template.json</c>, which has the last word.</param>
    /// <param name="isTrimmed">Whether a publish trims it: the .NET SDK then turns features off that a trimmed program shall not carry.</param>
    public static IReadOnlyDictionary<string, string> OfProject(IEnumerable<ITaskItem> items, string templateFile, bool isTrimmed)
    {
        var options = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items.Where(item => !isTrimmed || item.GetMetadata("Trim") != "true" || item.ItemSpec.StartsWith("System.Globalization.", StringComparison.Ordinal)))
            options[item.ItemSpec] = item.GetMetadata("Value");
        foreach (var (name, value) in Read(templateFile, static root => root))
            options[name] = value;
        foreach (var (name, value) in s_ofSdk.Where(pair => options.TryGetValue(pair.Key, out var set) && Same(set, pair.Value)))
            options.Remove(name);
        return options;
    }

    /// <summary>What a program's <c>runtimeconfig.json</c> says; null when the file is not there.</summary>
    public static IReadOnlyDictionary<string, string>? OfProgram(string file) =>
        File.Exists(file) ? Read(file, static root => root.TryGetProperty("runtimeOptions", out var options) ? options : default) : null;

    /// <summary>The value that counts in a process with these options; null when nobody has said one.</summary>
    public static string? Effective(IReadOnlyDictionary<string, string> options, string name) => options.GetValueOrDefault(name) ?? s_defaults.GetValueOrDefault(name);

    public static bool Same(string first, string? second) => string.Equals(first, second, StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string> Read(string file, Func<JsonElement, JsonElement> find)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(file))
            return options;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (json.RootElement.ValueKind == JsonValueKind.Object
                && find(json.RootElement) is { ValueKind: JsonValueKind.Object } owner
                && owner.TryGetProperty("configProperties", out var properties)
                && properties.ValueKind == JsonValueKind.Object)
            {
                foreach (var property in properties.EnumerateObject())
                    options[property.Name] = property.Value.ToString();
            }
        }
        catch (JsonException)
        {
            // The .NET SDK says what is wrong with it.
        }

        return options;
    }
}
