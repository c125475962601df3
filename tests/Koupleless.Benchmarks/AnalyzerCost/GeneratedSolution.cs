using System.Globalization;
using System.Reflection;
using System.Security;

namespace Koupleless.Benchmarks.AnalyzerCost;

/// <summary>A web application of many features in a few projects, each referring to the one before, made anew from templates. Deleted when disposed.</summary>
internal sealed class GeneratedSolution : IDisposable
{
    private const string ResponseFile = "compiler.rsp";
    private const string TemplatePrefix = "AnalyzerCost.";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("analyzer-cost-");
    private readonly int _projects;

    /// <param name="projects">How many projects.</param>
    /// <param name="features">How many features each has, of about 500 lines.</param>
    public GeneratedSolution(int projects, int features)
    {
        _projects = projects;
        var templates = ReadTemplates();
        WriteProperties();
        for (var i = 1; i <= projects; i++)
            WriteProject(i, features, templates);
    }

    /// <summary>The lines of code that are not blank.</summary>
    public int Lines { get; private set; }

    /// <summary>How each project is compiled, once <see cref="BuildAsync"/> has run.</summary>
    public IEnumerable<CompilerCall> Compilations =>
        Enumerable.Range(1, _projects).Select(PathOf).Select(static path => new CompilerCall(Path.GetDirectoryName(path)!, ResponseFile));

    /// <summary>Builds all projects, which makes the references and the compiler's arguments.</summary>
    public Task BuildAsync() => Figure.OfProcessAsync("build", PathOf(_projects), "-v:q");

    public void Dispose() => _folder.Delete(recursive: true);

    private static Dictionary<string, string> ReadTemplates()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(static name => name.StartsWith(TemplatePrefix, StringComparison.Ordinal)).ToDictionary(
            static name => Path.GetFileNameWithoutExtension(name[TemplatePrefix.Length..]),
            name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return reader.ReadToEnd();
            });
    }

    private void WriteProperties()
    {
        File.WriteAllText(
            Path.Combine(_folder.FullName, "Directory.Build.props"),
            """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <ProvideCommandLineArgs>true</ProvideCommandLineArgs>
                <KouplelessAnalysisMode>Module</KouplelessAnalysisMode>
              </PropertyGroup>
              <ItemGroup>
                <FrameworkReference Include="Microsoft.AspNetCore.App" />
                <CompilerVisibleProperty Include="KouplelessAnalysisMode" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(
            Path.Combine(_folder.FullName, "Directory.Build.targets"),
            $"""
            <Project>
              <Target Name="WriteCompilerArguments" AfterTargets="CoreCompile">
                <WriteLinesToFile File="{ResponseFile}" Lines="@(CscCommandLineArgs)" Overwrite="true" />
              </Target>
            </Project>
            """);
    }

    private void WriteProject(int number, int features, Dictionary<string, string> templates)
    {
        var reference = number > 1 ? $"<ItemGroup><ProjectReference Include=\"{SecurityElement.Escape(PathOf(number - 1))}\" /></ItemGroup>" : "";
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(PathOf(number))!).FullName;
        File.WriteAllText(PathOf(number), $"<Project Sdk=\"Microsoft.NET.Sdk\">{reference}</Project>");
        for (var i = 1; i <= features; i++)
        {
            var entity = string.Create(CultureInfo.InvariantCulture, $"Entity{number}x{i}");
            var area = string.Create(CultureInfo.InvariantCulture, $"Area{number}.Feature{i}");
            var featureFolder = Directory.CreateDirectory(Path.Combine(folder, entity)).FullName;
            foreach (var (name, template) in templates)
            {
                var code = template.Replace("AreaName", area, StringComparison.Ordinal).Replace("Entity", entity, StringComparison.Ordinal);
                Lines += code.AsSpan().Count('\n') - code.Split("\n\n").Length + 1;
                File.WriteAllText(Path.Combine(featureFolder, $"{name}.cs"), code);
            }
        }
    }

    private string PathOf(int project) => Path.Combine(_folder.FullName, $"Area{project}", $"Area{project}.csproj");
}
