namespace Koupleless.Cli.Tests.Audit;

/// <summary>Projects that know nothing of Koupleless, in a folder of their own. They go with the object.</summary>
internal sealed class AuditedCode : IDisposable
{
    /// <summary>Two places for KPL1003, one of them suppressed, and one for KPL2001.</summary>
    public const string Hazards = """
        Environment.SetEnvironmentVariable("TZ", "UTC");
        #pragma warning disable KPL1003 // the variable is ours alone
        Environment.SetEnvironmentVariable("SHOP_ORDERS", "1");
        #pragma warning restore KPL1003
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Console.WriteLine("Bye");
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "Hello");
        app.Run();
        """;

    public const string Clean = """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => "Hello");
        app.Run();
        """;

    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string this[string file] => _folder[file];

    public void Dispose() => _folder.Dispose();

    public AuditedCode Write(string file, string content)
    {
        var path = _folder[file];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        return this;
    }

    /// <summary>Writes a web application.</summary>
    public AuditedCode Web(string name, string program, string properties = "") =>
        Project(name, "Microsoft.NET.Sdk.Web", properties).Write($"{name}/Program.cs", program);

    /// <summary>Writes a library with one file.</summary>
    public AuditedCode Library(string name, string source, string properties = "") =>
        Project(name, "Microsoft.NET.Sdk", properties).Write($"{name}/{name}.cs", source);

    /// <summary>Writes a solution of projects that have the name of their folder.</summary>
    public AuditedCode Solution(string file, params string[] projects) =>
        Write(file, $"<Solution>{string.Concat(projects.Select(static path => $"<Project Path=\"{path}\" />"))}</Solution>");

    private AuditedCode Project(string name, string sdk, string properties) => Write($"{name}/{name}.csproj", $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            {(properties.Contains("<TargetFrameworks>", StringComparison.Ordinal) ? "" : "<TargetFramework>net10.0</TargetFramework>")}
            <ImplicitUsings>enable</ImplicitUsings>
            {properties}
          </PropertyGroup>
        </Project>
        """);
}
