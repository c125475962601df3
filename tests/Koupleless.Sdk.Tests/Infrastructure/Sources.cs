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
    public static string Base(string items = "") => $"""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Koupleless.Base" Version="{TestFolder.Version}" />
            {items}
          </ItemGroup>
        </Project>
        """;

    /// <summary>A base's program.</summary>
    public const string BaseProgram = """
        var builder = WebApplication.CreateBuilder(args);
        builder.AddKoupleless();
        var app = builder.Build();
        app.MapModules();
        app.Run();
        """;
}
