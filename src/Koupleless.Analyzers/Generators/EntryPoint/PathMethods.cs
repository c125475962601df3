namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>
/// The methods that take a path. In a base a relative one is relative to the module's folder, not to the current directory,
/// and the folder of the application is the module's, not the base's.
/// </summary>
internal static class PathMethods
{
    private const string Resolved = "module.Place.Resolve({0})";
    private const string WithoutBaseFolder = "module.Place.ReplaceBaseFolder({0})";
    private const string FoundAsAsked = "module.Place.AsAsked({1}, {0})";

    public static IReadOnlyList<MethodFamily> Families { get; } =
    [
        new("System.IO.File", Each(Resolved, "path", "sourceFileName", "destFileName", "destinationFileName", "destinationBackupFileName", "linkPath")),
        new("System.IO.Directory", Each(Resolved, "path", "sourceDirName", "destDirName", "linkPath"))
        {
            // It changes the process, whatever the path: KPL1003.
            Except = new HashSet<string> { "SetCurrentDirectory" },
            Results = new Dictionary<string, string>
            {
                ["string[]"] = FoundAsAsked,
                ["global::System.Collections.Generic.IEnumerable<string>"] = FoundAsAsked,
            },
        },
        new("System.IO.Path", Each(Resolved, "path", "relativeTo")) { Only = new HashSet<string> { "GetFullPath", "GetRelativePath", "Exists" }, Without = "basePath" },
        new("System.IO.Path", Each(WithoutBaseFolder, "basePath")) { Only = new HashSet<string> { "GetFullPath" } },
        new("System.IO.Path", Each(WithoutBaseFolder, "path1", "paths")) { Only = new HashSet<string> { "Combine", "Join" } },
        new("System.IO.Compression.ZipFile",
            Each(Resolved, "archiveFileName", "sourceArchiveFileName", "destinationArchiveFileName", "sourceDirectoryName", "destinationDirectoryName")),
        new("System.Security.Cryptography.X509Certificates.X509CertificateLoader", Each(Resolved, "path")),

        // A builder that has no folder reads its files from the folder of the application.
        new("Microsoft.Extensions.Configuration.FileConfigurationExtensions", Each(Resolved, "basePath")) { Only = new HashSet<string> { "SetBasePath" }, IsOfExtensions = true },
        ConfigurationFiles("Microsoft.Extensions.Configuration.JsonConfigurationExtensions", "AddJsonFile"),
        ConfigurationFiles("Microsoft.Extensions.Configuration.XmlConfigurationExtensions", "AddXmlFile"),
        ConfigurationFiles("Microsoft.Extensions.Configuration.IniConfigurationExtensions", "AddIniFile"),

        new("Microsoft.Extensions.Hosting.HostingHostBuilderExtensions", Each(Resolved, "contentRoot")) { Only = new HashSet<string> { "UseContentRoot" }, IsOfExtensions = true },
        new("Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions", Each(Resolved, "contentRoot")) { Only = new HashSet<string> { "UseContentRoot" }, IsOfExtensions = true },
    ];

    private static MethodFamily ConfigurationFiles(string type, string method) =>
        new(type, Each("module.Place.UseFolder({0})", "builder")) { Only = new HashSet<string> { method }, IsOfExtensions = true };

    private static Dictionary<string, string> Each(string argument, params string[] parameters) => parameters.ToDictionary(static parameter => parameter, _ => argument);
}
