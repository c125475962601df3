namespace Koupleless.Analyzers.Generators.EntryPoint;

/// <summary>The methods that tell a program where it is and of what it is made.</summary>
internal static class PlaceMethods
{
    private const string Own = $"typeof({TypeNames.Glue}).Assembly";
    private const string AssemblyType = "global::System.Reflection.Assembly";

    public static IEnumerable<InterceptedMethod> All { get; } =
    [
        new("M:System.Reflection.Assembly.GetEntryAssembly", "GetEntryAssembly", $"{AssemblyType}?", "",
            $"{AssemblyType}.GetEntryAssembly()",
            $"return {Own};"),
        new("M:System.AppDomain.GetAssemblies", "GetAssemblies", $"{AssemblyType}[]", "this global::System.AppDomain domain",
            "domain.GetAssemblies()",
            $"return module.Place.GetAssemblies({Own});"),
        Load("LoadFrom", "assemblyFile"),
        Load("UnsafeLoadFrom", "assemblyFile"),
        Load("LoadFile", "path"),
        new("M:System.Environment.GetCommandLineArgs", "GetCommandLineArgs", "string[]", "",
            "global::System.Environment.GetCommandLineArgs()",
            "return module.Place.GetCommandLineArgs();"),
        new("M:System.IO.Directory.GetCurrentDirectory", "GetCurrentDirectory", "string", "",
            "global::System.IO.Directory.GetCurrentDirectory()",
            "return module.Place.Folder;"),

        // A module's assembly has no location; what a program wants of it is nearly always the folder.
        new("M:System.IO.Path.GetDirectoryName(System.String)", "GetFolderOfAssembly", "string?", "string? path",
            "global::System.IO.Path.GetDirectoryName(path)",
            "return string.IsNullOrEmpty(path) ? module.Place.Folder : global::System.IO.Path.GetDirectoryName(path);")
        {
            OnlyOf = "P:System.Reflection.Assembly.Location",
        },
        new("M:System.Diagnostics.FileVersionInfo.GetVersionInfo(System.String)", "GetVersionOfAssembly", "global::System.Diagnostics.FileVersionInfo", "string fileName",
            "global::System.Diagnostics.FileVersionInfo.GetVersionInfo(fileName)",
            "return global::System.Diagnostics.FileVersionInfo.GetVersionInfo(string.IsNullOrEmpty(fileName) ? module.Place.GetCommandLineArgs()[0] : fileName);")
        {
            OnlyOf = "P:System.Reflection.Assembly.Location",
        },
    ];

    private static InterceptedMethod Load(string method, string parameter) =>
        new($"M:System.Reflection.Assembly.{method}(System.String)", method, AssemblyType, $"string {parameter}",
            $"{AssemblyType}.{method}({parameter})",
            $"return module.Place.LoadAssembly({Own}, {parameter});");
}
