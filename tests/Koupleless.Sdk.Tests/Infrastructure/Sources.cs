namespace Koupleless.Sdk.Tests;

/// <summary>Projects that several tests build.</summary>
internal static class Sources
{
    /// <summary>A module's project file.</summary>
    public static string Module(string items = "", string properties = "") => $"""
        <Project Sdk="Koupleless.Module">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;

    /// <summary>A module's program that uses the given expressions.</summary>
    public static string Program(params string[] expressions) => $"""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", () => string.Concat({string.Join(", ", expressions.DefaultIfEmpty("\"\""))}));
        app.Run();
        """;

    /// <summary>A base's project file.</summary>
    public static string Base(string items = "", string properties = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Koupleless.Base" Version="{TestFolder.Version}" />
            {items}
          </ItemGroup>
        </Project>
        """;

    /// <summary>A library's project file; a contract library's with <c>&lt;Contract&gt;true&lt;/Contract&gt;</c>.</summary>
    public static string Library(string items = "", string properties = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """;

    /// <summary>The reference that lets a contract library mark itself.</summary>
    public static string Abstractions { get; } = $"""<PackageReference Include="Koupleless.Abstractions" Version="{TestFolder.Version}" />""";

    /// <summary>A base's program.</summary>
    public const string BaseProgram = """
        var builder = WebApplication.CreateBuilder(args);
        builder.AddKoupleless();
        var app = builder.Build();
        app.MapModules();
        app.Run();
        """;
}
