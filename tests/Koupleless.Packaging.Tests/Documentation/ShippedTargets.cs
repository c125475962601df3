using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Koupleless.Packaging.Tests.Documentation;

/// <summary>What the .props and .targets files of our packages say: names without a leading underscore are public.</summary>
internal sealed partial class ShippedTargets
{
    // Everybody extends these lists; they are no settings of ours.
    private static readonly HashSet<string> s_hooks = ["BeforePack", "ResolveAssemblyReferencesDependsOn"];

    private readonly List<XDocument> _files;
    private readonly string _tasks;

    private ShippedTargets(List<XDocument> files, string tasks)
    {
        _files = files;
        _tasks = tasks;
    }

    /// <summary>Properties that a project may set or read: all of ours, and those of others that we give a value when a project is read.</summary>
    public IEnumerable<string> PublicProperties =>
        PropertiesOf(static group => group.Parent!.Name.LocalName == "Project").Where(static name => !s_hooks.Contains(name))
            .Concat(AllProperties.Where(static name => OurProperty().IsMatch(name)))
            .Distinct();

    /// <summary>All properties that are set or read.</summary>
    public IEnumerable<string> AllProperties =>
        PropertiesOf(static _ => true).Concat(Texts.SelectMany(static text => PropertyReads().Matches(text)).Select(static match => match.Groups[1].Value)).Where(IsPublic).Distinct();

    public IEnumerable<string> PublicItems =>
        Elements("ItemGroup").SelectMany(static group => group.Elements()).Select(static item => item.Name.LocalName)
            .Concat(Texts.SelectMany(static text => ItemReads().Matches(text)).Select(static match => match.Groups[1].Value))
            .Where(static name => IsPublic(name) && OurItem().IsMatch(name))
            .Distinct();

    /// <summary>Metadata of ours, whether the files or the tasks look at them.</summary>
    public IEnumerable<string> PublicMetadata
    {
        get
        {
            var items = Elements("ItemGroup").SelectMany(static group => group.Elements()).ToList();
            return items.SelectMany(static item => item.Attributes().Select(static attribute => attribute.Name.LocalName).Concat(item.Elements().Select(static element => element.Name.LocalName)))
                .Concat(Texts.SelectMany(static text => MetadataReads().Matches(text)).Select(static match => match.Groups[1].Value))
                .Concat(TaskMetadataReads().Matches(_tasks).Select(static match => match.Groups[1].Value))
                .Where(static name => IsPublic(name) && IsOurMetadata(name))
                .Distinct();
        }
    }

    public IEnumerable<string> PublicTargets => Elements("Target").Select(static target => target.Attribute("Name")!.Value).Where(IsPublic).Distinct();

    public IEnumerable<string> ErrorCodes =>
        Elements("Error").Concat(Elements("Warning")).Select(static error => error.Attribute("Code")?.Value ?? "an error without a code").Distinct();

    private IEnumerable<string> Texts =>
        _files.SelectMany(static file => file.Descendants())
            .SelectMany(static element => element.Attributes().Select(static attribute => attribute.Value).Concat(element.Nodes().OfType<XText>().Select(static text => text.Value)));

    public static ShippedTargets Read(string repository)
    {
        var folders = Directory.EnumerateDirectories(Path.Combine(repository, "src"))
            .Append(Path.Combine(repository, "sdk", "Koupleless.Module"))
            .SelectMany(static project => Directory.EnumerateDirectories(project))
            .Where(static folder => Path.GetFileName(folder) is "Sdk" or "targets" || Path.GetFileName(folder).StartsWith("build", StringComparison.Ordinal));
        return new(
            [.. folders.SelectMany(Directory.EnumerateFiles).Where(static file => Path.GetExtension(file) is ".props" or ".targets").Select(XDocument.Load)],
            string.Concat(Directory.EnumerateFiles(Path.Combine(repository, "src", "Koupleless.Build"), "*.cs").Select(File.ReadAllText)));
    }

    public static bool IsOurMetadata(string name) => OurMetadata().IsMatch(name);

    private static bool IsPublic(string name) => !name.StartsWith('_');

    private IEnumerable<XElement> Elements(string name) => _files.SelectMany(file => file.Descendants(name));

    private IEnumerable<string> PropertiesOf(Func<XElement, bool> group) =>
        Elements("PropertyGroup").Where(group).SelectMany(static properties => properties.Elements()).Select(static property => property.Name.LocalName).Where(IsPublic);

    [GeneratedRegex(@"\$\((\w+)")]
    private static partial Regex PropertyReads();

    [GeneratedRegex(@"@\((\w+)")]
    private static partial Regex ItemReads();

    [GeneratedRegex(@"%\((?:\w+\.)?(\w+)\)")]
    private static partial Regex MetadataReads();

    [GeneratedRegex("GetMetadata\\(\"(\\w+)\"\\)")]
    private static partial Regex TaskMetadataReads();

    [GeneratedRegex("Koupleless|^(Module|Provided|Contract|PackBase)")]
    private static partial Regex OurProperty();

    [GeneratedRegex("^(Base|Koupleless|Module)")]
    private static partial Regex OurItem();

    [GeneratedRegex("^(Koupleless|Module|Provided|Contract)")]
    private static partial Regex OurMetadata();
}
