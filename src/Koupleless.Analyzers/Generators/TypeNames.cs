namespace Koupleless.Analyzers.Generators;

/// <summary>The full names of the types that generated code uses.</summary>
internal static class TypeNames
{
    public const string TokenType = "global::System.Threading.CancellationToken";
    public const string TaskType = "global::System.Threading.Tasks.Task";

    public const string WebApplication = "global::Microsoft.AspNetCore.Builder.WebApplication";
    public const string WebApplicationBuilder = "global::Microsoft.AspNetCore.Builder.WebApplicationBuilder";
    public const string WebApplicationOptions = "global::Microsoft.AspNetCore.Builder.WebApplicationOptions";

    public const string IEndpointRouteBuilder = "global::Microsoft.AspNetCore.Routing.IEndpointRouteBuilder";
    public const string StaticAssetsConventionBuilder = "global::Microsoft.AspNetCore.StaticAssets.StaticAssetsEndpointConventionBuilder";

    public const string WebHost = "global::Microsoft.AspNetCore.WebHost";
    public const string IWebHost = "global::Microsoft.AspNetCore.Hosting.IWebHost";
    public const string IWebHostBuilder = "global::Microsoft.AspNetCore.Hosting.IWebHostBuilder";
    public const string WebHostBuilder = "global::Microsoft.AspNetCore.Hosting.WebHostBuilder";
    public const string WebHostBuilderExtensions = "global::Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions";
    public const string WebHostExtensions = "global::Microsoft.AspNetCore.Hosting.WebHostExtensions";

    public const string Host = "global::Microsoft.Extensions.Hosting.Host";
    public const string IHost = "global::Microsoft.Extensions.Hosting.IHost";
    public const string IHostBuilder = "global::Microsoft.Extensions.Hosting.IHostBuilder";
    public const string HostBuilder = "global::Microsoft.Extensions.Hosting.HostBuilder";
    public const string HostApplicationBuilder = "global::Microsoft.Extensions.Hosting.HostApplicationBuilder";
    public const string HostApplicationBuilderSettings = "global::Microsoft.Extensions.Hosting.HostApplicationBuilderSettings";
    public const string HostExtensions = "global::Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions";
    public const string HostBuilderExtensions = "global::Microsoft.Extensions.Hosting.HostingAbstractionsHostBuilderExtensions";
    public const string ConsoleExtensions = "global::Microsoft.Extensions.Hosting.HostingHostBuilderExtensions";

    public const string ModuleHost = "global::Koupleless.Runtime.IModuleHost";
    public const string ModuleGlue = "global::Koupleless.Runtime.ModuleGlue";
    public const string ModuleProvider = "global::Koupleless.Runtime.ModuleProvider";

    /// <summary>The generated class that holds the base's <c>IModuleHost</c>; null there means that the module runs alone.</summary>
    public const string Glue = "global::Koupleless.Generated.ModuleGlueRegistration";
}
