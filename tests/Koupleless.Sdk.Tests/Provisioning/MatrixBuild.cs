using Koupleless.Packaging;

namespace Koupleless.Sdk.Tests.Provisioning;

/// <summary>All rows of the matrix, built by one <c>dotnet build</c>: what is asserted of them costs nothing more.</summary>
public sealed class MatrixBuild : IAsyncLifetime
{
    private readonly TestFolder _folder = TestFolder.Create();

    internal Artifact Artifact { get; private set; } = null!;

    internal SlimReport Report { get; private set; } = null!;

    internal BuildResult Build { get; private set; } = null!;

    internal IReadOnlyList<string> Output { get; private set; } = [];

    /// <summary>Artifact of another module of the build, by its project.</summary>
    internal Artifact ArtifactOf(string module) => new(_folder[$"{module}/bin/Debug/{module.ToLowerInvariant()}.1.0.0.nupkg"]);

    /// <summary>Report of a module that was refused.</summary>
    internal SlimReport ReportOf(string module) => SlimReport.Read(File.ReadAllBytes(_folder[$"{module}/obj/Debug/net10.0/{SlimReport.FileName}"]));

    internal bool HasArtifact(string module) => _folder.Exists($"{module}/bin/Debug/{module.ToLowerInvariant()}.1.0.0.nupkg");

    /// <summary>Errors of a module as <c>id: text</c>.</summary>
    internal IReadOnlyList<string> ErrorsOf(string module) =>
        [.. Build.Errors.Where(error => Path.GetFileNameWithoutExtension(error.File) == module).Select(static error => $"{error.Code}: {error.Text}")];

    public async Task InitializeAsync()
    {
        WriteFeed();
        Write("Shop.Base", Sources.Base(string.Concat(Cases.All.Select(static row => row.InBase)) + RefusedModules.InBase + VariantModules.InFirstBase).Replace("<ImplicitUsings>", "<Version>2.3.0</Version><ImplicitUsings>"), Sources.BaseProgram);
        Write("Second.Base", Sources.Base(VariantModules.InSecondBase), Sources.BaseProgram);
        Write("Orders", Module(string.Concat(Cases.All.Select(static row => row.InModule)) + Cases.NeverCarried), Sources.Program([.. Cases.All.SelectMany(static row => row.Uses)]));
        foreach (var (path, content) in Cases.All.SelectMany(static row => row.Sources).Concat(RefusedModules.Sources))
            _folder.Write(path, content);
        foreach (var library in Cases.All.SelectMany(static row => row.Libraries).Concat(RefusedModules.Libraries))
            library.Write(_folder["libraries"]);
        foreach (var module in RefusedModules.All)
            Write(module.Name, Module(module.Items, module.Properties), Sources.Program([.. module.Uses]) + module.Source);
        foreach (var module in VariantModules.All)
            Write(module.Name, module.Project, Sources.Program([.. module.Uses]) + module.Source);

        // The matrix is about references; analyzers would only take their time.
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><RunAnalyzers>false</RunAnalyzers><UseAppHost>false</UseAppHost><NoWarn>NU1510</NoWarn></PropertyGroup></Project>");
        var modules = RefusedModules.All.Select(static module => module.Name).Concat(VariantModules.All.Select(static module => module.Name)).Prepend("Orders");
        _folder.Write("Matrix.slnx", $"<Solution>{string.Concat(modules.Select(static name => $"<Project Path=\"{name}/{name}.csproj\" />"))}</Solution>");
        Build = await _folder.RunAsync("build", "Matrix.slnx");
        Assert.True(HasArtifact("Orders"), string.Join(Environment.NewLine, Build.Errors.Select(static error => $"{error.File}: {error.Code}: {error.Text}").Prepend(Build.Output)));
        Artifact = ArtifactOf("Orders");
        Report = ReportOf("Orders");
        Output = [.. Directory.EnumerateFiles(_folder["Orders/bin/Debug/net10.0"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder["Orders/bin/Debug/net10.0"], file).Replace('\\', '/'))];
    }

    public Task DisposeAsync()
    {
        _folder.Delete();
        return Task.CompletedTask;
    }

    internal static string Module(string items, string properties = "", string @base = "../Shop.Base/Shop.Base.csproj") =>
        Sources.Module($"""<BaseReference Include="{@base}" />{items}""", properties);

    private void Write(string name, string project, string program)
    {
        _folder.Write($"{name}/{name}.csproj", project);
        _folder.Write($"{name}/Program.cs", program);
    }

    private void WriteFeed()
    {
        // These packages are nowhere else, and asking for each of them takes its time.
        _folder.Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="koupleless" value="{TestFolder.PackageFeed}" />
                <add key="local" value="{_folder.Feed}" />
              </packageSources>
            </configuration>
            """);
        foreach (var package in Cases.All.SelectMany(static row => row.Packages).Concat(Cases.NeverCarriedPackages).Concat(RefusedModules.Packages).Concat(VariantModules.Packages))
            package.Publish(_folder.Feed);
    }
}
