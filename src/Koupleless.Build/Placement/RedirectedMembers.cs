namespace Koupleless.Build.Placement;

/// <summary>The members that ask the process where it is, or take a path relative to that. Source: the reference of .NET 10.</summary>
internal static class RedirectedMembers
{
    private static readonly PathArguments s_path = new(0);
    private static readonly PathArguments s_virtualPath = new(0) { IsVirtual = true };
    private static readonly PathArguments s_twoPaths = new(0, 1);
    private static readonly PathArguments s_threePaths = new(0, 1, 2);
    private static readonly PathArguments s_secondIsPath = new(1);
    private static readonly PathArguments s_finds = new(0) { FindsPaths = true };
    private static readonly PathArguments s_uri = new(0) { Resolve = "ResolveUri" };
    private static readonly PathArguments s_virtualUri = new(0) { Resolve = "ResolveUri", IsVirtual = true };
    private static readonly PlaceAnswer s_answer = new();
    private static readonly PlaceAnswer s_load = new() { Method = "LoadAssembly" };
    private static readonly ConfigurationFolder s_configuration = new();
    private static readonly ModuleDependencies s_dependencies = new();

    /// <summary>By the full name of the type.</summary>
    public static IReadOnlyDictionary<string, RedirectedType> Types { get; } = new RedirectedType[]
    {
        new("System.Reflection.Assembly")
        {
            ["GetEntryAssembly"] = s_answer,
            ["get_Location"] = new PlaceAnswer(withReceiver: true) { Method = "GetLocation", IsVirtual = true },
            ["LoadFrom"] = s_load,
            ["UnsafeLoadFrom"] = s_load,
            ["LoadFile"] = s_load,
        },
        new("System.Reflection.AssemblyName") { ["GetAssemblyName"] = s_path },
        new("System.AppContext") { ["get_BaseDirectory"] = s_answer, ["GetData"] = s_answer },
        new("System.AppDomain") { ["get_BaseDirectory"] = s_answer, ["get_FriendlyName"] = s_answer, ["GetAssemblies"] = s_answer, ["GetData"] = s_answer },
        new("System.AppDomainSetup") { ["get_ApplicationBase"] = new PlaceAnswer { Method = "get_BaseDirectory" } },
        new("System.Environment") { ["get_CurrentDirectory"] = s_answer, ["GetCommandLineArgs"] = s_answer },
        new("Microsoft.Extensions.DependencyModel.DependencyContext") { ["get_Default"] = s_dependencies, ["Load"] = s_dependencies },

        new("System.IO.File") { Others = s_path, ["Copy"] = s_twoPaths, ["Move"] = s_twoPaths, ["Replace"] = s_threePaths },
        new("System.IO.Directory")
        {
            Others = s_finds,
            ["Move"] = s_twoPaths,
            ["GetCurrentDirectory"] = new PlaceAnswer { Method = "get_CurrentDirectory" },
            // It changes the process, whatever the path: KPL1003.
            ["SetCurrentDirectory"] = null,
            // The beginning of a name.
            ["CreateTempSubdirectory"] = null,
        },
        new("System.IO.Path") { ["GetFullPath"] = new PathArguments(0) { OfParameters = 1 }, ["GetRelativePath"] = s_twoPaths, ["Exists"] = s_path },
        new("System.IO.FileInfo") { [".ctor"] = s_path, ["CopyTo"] = s_path, ["MoveTo"] = s_path, ["Replace"] = s_twoPaths },
        new("System.IO.DirectoryInfo") { [".ctor"] = s_path, ["MoveTo"] = s_path },
        new("System.IO.FileStream") { [".ctor"] = s_path },
        new("System.IO.StreamReader") { [".ctor"] = s_path },
        new("System.IO.StreamWriter") { [".ctor"] = s_path },
        new("System.IO.FileSystemWatcher") { [".ctor"] = s_path, ["set_Path"] = s_path },
        new("System.IO.Compression.ZipFile") { Others = s_path, ["CreateFromDirectory"] = s_twoPaths, ["CreateFromDirectoryAsync"] = s_twoPaths, ["ExtractToDirectory"] = s_twoPaths, ["ExtractToDirectoryAsync"] = s_twoPaths },
        new("System.IO.Compression.ZipFileExtensions") { Others = s_secondIsPath },
        new("System.Diagnostics.FileVersionInfo") { ["GetVersionInfo"] = s_path },

        new("System.Security.Cryptography.X509Certificates.X509CertificateLoader") { Others = s_path },
        new("System.Security.Cryptography.X509Certificates.X509Certificate") { [".ctor"] = s_path, ["CreateFromCertFile"] = s_path, ["CreateFromSignedFile"] = s_path, ["Import"] = s_virtualPath },
        new("System.Security.Cryptography.X509Certificates.X509Certificate2")
        {
            [".ctor"] = s_path,
            ["CreateFromPemFile"] = s_twoPaths,
            ["CreateFromEncryptedPemFile"] = new PathArguments(0, 2),
            ["GetCertContentType"] = s_path,
            ["Import"] = s_virtualPath,
        },
        new("System.Security.Cryptography.X509Certificates.X509Certificate2Collection") { ["Import"] = s_path, ["ImportFromPemFile"] = s_path },

        new("System.Xml.XmlReader") { ["Create"] = s_uri },
        new("System.Xml.XmlWriter") { ["Create"] = s_uri },
        new("System.Xml.XmlDocument") { ["Load"] = s_virtualUri, ["Save"] = s_virtualUri },
        new("System.Xml.XmlTextReader") { [".ctor"] = s_uri },
        new("System.Xml.XmlTextWriter") { [".ctor"] = s_uri },
        new("System.Xml.Linq.XDocument") { ["Load"] = s_uri, ["Save"] = s_uri },
        new("System.Xml.Linq.XElement") { ["Load"] = s_uri, ["Save"] = s_uri },
        new("System.Xml.XPath.XPathDocument") { [".ctor"] = s_uri },
        new("System.Xml.Xsl.XslCompiledTransform") { ["Load"] = s_uri, ["Transform"] = new PathArguments(0, 1) { Resolve = "ResolveUri" } },

        new("Microsoft.Extensions.FileProviders.PhysicalFileProvider") { [".ctor"] = s_path },
        // A builder that has no folder reads its files from the folder of the application.
        new("Microsoft.Extensions.Configuration.FileConfigurationExtensions") { ["SetBasePath"] = s_secondIsPath },
        new("Microsoft.Extensions.Configuration.JsonConfigurationExtensions") { ["AddJsonFile"] = s_configuration },
        new("Microsoft.Extensions.Configuration.XmlConfigurationExtensions") { ["AddXmlFile"] = s_configuration },
        new("Microsoft.Extensions.Configuration.IniConfigurationExtensions") { ["AddIniFile"] = s_configuration },
        new("Microsoft.Extensions.Configuration.NewtonsoftJsonConfigurationExtensions") { ["AddNewtonsoftJsonFile"] = s_configuration },
        new("Microsoft.Extensions.Hosting.HostingHostBuilderExtensions") { ["UseContentRoot"] = s_secondIsPath },
        new("Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions") { ["UseContentRoot"] = s_secondIsPath },
    }.ToDictionary(static type => type.Name, StringComparer.Ordinal);

    /// <summary>What stands for a member of another assembly; null when it stays.</summary>
    /// <param name="type">The full name of its type.</param>
    /// <param name="method">Its name; that of an accessor for a property, and <c>.ctor</c> for a constructor.</param>
    public static Redirection? Find(string type, string method) => Types.TryGetValue(type, out var found) ? found[method] : null;
}
