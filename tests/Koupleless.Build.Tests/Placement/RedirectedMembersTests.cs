using System.Reflection;
using Koupleless.Build.Placement;

namespace Koupleless.Build.Tests.Placement;

/// <summary>The list against the framework that the tests run on.</summary>
public class RedirectedMembersTests
{
    private static readonly string[] s_notInFramework = ["Microsoft.Extensions.DependencyModel.", "Microsoft.Extensions.Configuration.NewtonsoftJson"];

    private static readonly Dictionary<string, Type> s_types = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static file => Path.GetFileName(file) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal)))
        .Select(static file => Assembly.Load(AssemblyName.GetAssemblyName(file)))
        .SelectMany(static assembly => assembly.GetExportedTypes())
        .Where(static type => RedirectedMembers.Types.ContainsKey(type.FullName!))
        .DistinctBy(static type => type.FullName)
        .ToDictionary(static type => type.FullName!);

    public static TheoryData<string> Names => [.. RedirectedMembers.Types.Keys.Where(static name => !s_notInFramework.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_member_is_in_the_framework(string type) =>
        Assert.All(RedirectedMembers.Types[type].Names, name => Assert.Contains(Members(s_types[type]), member => member.Name == name));

    /// <summary>An overload that comes with a later framework, or was overlooked, would silently answer for the base.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void No_path_is_left_out(string type)
    {
        var left = Members(s_types[type])
            .Where(static member => member.GetParameters().Any(IsPath))
            .Where(member => RedirectedMembers.Find(type, member.Name) is null)
            .Select(static member => $"{member.DeclaringType!.Name}.{member.Name}").Distinct().Order();

        Assert.Equal(Expected(type), left);
    }

    private static string[] Expected(string type) => type switch
    {
        // It changes the process, whatever the path: KPL1003.
        "System.IO.Directory" => ["Directory.SetCurrentDirectory"],
        // They take a path apart and do not ask where it is.
        "System.IO.Path" =>
        [
            "Path.ChangeExtension", "Path.EndsInDirectorySeparator", "Path.GetDirectoryName", "Path.GetExtension", "Path.GetFileName", "Path.GetFileNameWithoutExtension",
            "Path.GetPathRoot", "Path.HasExtension", "Path.IsPathFullyQualified", "Path.IsPathRooted", "Path.TrimEndingDirectorySeparator",
        ],
        // Left over from .NET Framework; they throw, or run another program.
        "System.AppDomain" =>
        [
            "AppDomain.AppendPrivatePath", "AppDomain.CreateInstanceFrom", "AppDomain.CreateInstanceFromAndUnwrap", "AppDomain.ExecuteAssembly", "AppDomain.SetCachePath",
            "AppDomain.SetDynamicBase", "AppDomain.SetShadowCopyPath",
        ],
        "System.Reflection.Assembly" => ["Assembly.ReflectionOnlyLoadFrom"],
        // Relative to the directory itself.
        "System.IO.DirectoryInfo" => ["DirectoryInfo.CreateSubdirectory"],
        _ => [],
    };

    private static bool IsPath(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string)
        && parameter.Name is "path" or "fileName" or "assemblyFile" or "sourceFileName" or "destFileName" or "destinationFileName" or "linkPath" or "filename" or "inputUri" or "contentRoot";

    private static IEnumerable<MethodBase> Members(Type type) =>
        type.GetMembers(BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance).OfType<MethodBase>();
}
