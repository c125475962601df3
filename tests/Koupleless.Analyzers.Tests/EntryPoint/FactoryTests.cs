using Koupleless.Analyzers.Generators.EntryPoint;
using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Koupleless.Analyzers.Tests.EntryPoint;

public class FactoryTests
{
    [Theory]
    [InlineData("WebApplication.Create(args);")]
    [InlineData("WebApplication.CreateBuilder(args).Build();")]
    [InlineData("WebApplication.CreateSlimBuilder(args).Build();")]
    [InlineData("WebApplication.CreateEmptyBuilder(new() { Args = args }).Build();")]
    [InlineData("Host.CreateApplicationBuilder(args).Build();")]
    [InlineData("Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args }).Build();")]
    [InlineData("Host.CreateEmptyApplicationBuilder(new() { Args = args }).Build();")]
    public void A_host_takes_its_identity_and_arguments_from_the_base(string program)
    {
        using var module = new LoadedModule(ModuleProject.Generate(program));

        using var host = module.RunInBase("--answer=42");

        var services = Assert.IsAssignableFrom<IHost>(Assert.Single(host.Hosts)).Services;
        var environment = services.GetRequiredService<IHostEnvironment>();
        Assert.Equal(host.ApplicationName, environment.ApplicationName);
        Assert.Equal(host.EnvironmentName, environment.EnvironmentName);
        Assert.Equal(host.ResolveContentRoot(null), environment.ContentRootPath);
        var configuration = services.GetRequiredService<IConfiguration>();
        Assert.Equal("42", configuration["answer"]);
        Assert.Equal("false", configuration["hostBuilder:reloadConfigOnChange"]);
    }

    [Theory]
    [InlineData("WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = \"Mine\", ApplicationName = \"Sample\" }).Build();")]
    [InlineData("Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = \"Mine\", ApplicationName = \"Sample\" }).Build();")]
    public void What_the_program_asks_for_wins(string program)
    {
        using var module = new LoadedModule(ModuleProject.Generate(program));

        using var host = module.RunInBase();

        var environment = Assert.IsAssignableFrom<IHost>(Assert.Single(host.Hosts)).Services.GetRequiredService<IHostEnvironment>();
        Assert.Equal("Mine", environment.EnvironmentName);
        Assert.Equal("Sample", environment.ApplicationName);
    }

    [Fact]
    public void A_configuration_that_the_program_supplies_is_used()
    {
        using var module = new LoadedModule(ModuleProject.Generate(
            """
            var configuration = new ConfigurationManager();
            configuration.AddInMemoryCollection([new("mine", "yes")]);
            Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Configuration = configuration, DisableDefaults = true }).Build();
            """));

        using var host = module.RunInBase();

        var services = Assert.IsAssignableFrom<IHost>(Assert.Single(host.Hosts)).Services;
        Assert.Equal("yes", services.GetRequiredService<IConfiguration>()["mine"]);
    }

    /// <summary>A misspelt id, or a signature that the framework changed, would silently intercept nothing.</summary>
    [Fact]
    public void Every_intercepted_method_exists_in_the_framework()
    {
        var compilation = ModuleProject.Compile("");

        Assert.All(InterceptedMethods.All, method => Assert.NotEmpty(DocumentationCommentId.GetSymbolsForDeclarationId(method.Id, compilation)));
    }

    [Theory]
    [InlineData("Microsoft.AspNetCore.Builder.WebApplication", "Create|Run|Start")]
    [InlineData("Microsoft.AspNetCore.Builder.WebApplicationBuilder", "Build")]
    [InlineData("Microsoft.AspNetCore.WebHost", "Create")]
    [InlineData("Microsoft.AspNetCore.Hosting.WebHostExtensions", "Run|Wait")]
    [InlineData("Microsoft.AspNetCore.Hosting.IWebHost", "Start")]
    [InlineData("Microsoft.AspNetCore.Hosting.IWebHostBuilder", "Build")]
    [InlineData("Microsoft.AspNetCore.Hosting.HostingAbstractionsWebHostBuilderExtensions", "Start")]
    [InlineData("Microsoft.Extensions.Hosting.Host", "Create")]
    [InlineData("Microsoft.Extensions.Hosting.HostApplicationBuilder", "Build")]
    [InlineData("Microsoft.Extensions.Hosting.IHost", "Start")]
    [InlineData("Microsoft.Extensions.Hosting.HostingAbstractionsHostExtensions", "Run|Start|Wait")]
    [InlineData("Microsoft.Extensions.Hosting.HostingAbstractionsHostBuilderExtensions", "Start")]
    [InlineData("Microsoft.Extensions.Hosting.HostingHostBuilderExtensions", "RunConsole")]
    public void No_overload_in_the_framework_is_left_out(string type, string prefixes)
    {
        var methods = ModuleProject.Compile("").GetTypeByMetadataName(type)!.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.DeclaredAccessibility == Accessibility.Public
                && prefixes.Split('|').Any(prefix => method.Name.StartsWith(prefix, StringComparison.Ordinal)))
            .Select(static method => method.GetDocumentationCommentId()!);

        Assert.All(methods, static id => Assert.True(InterceptedMethods.Contains(id), id));
    }
}
