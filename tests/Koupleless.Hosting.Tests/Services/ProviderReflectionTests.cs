using System.Reflection;
using System.Runtime.Loader;
using Koupleless.Hosting.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Koupleless.Hosting.Tests.Services;

/// <summary>A call of the base through a contract runs inside the contextual reflection of the module that provides it, as its requests do.</summary>
public sealed class ProviderReflectionTests
{
    // The load by name is in an assembly of the base: one in the module itself finds the module anyway.
    private const string Program = """
        using Microsoft.Extensions.Diagnostics.HealthChecks;
        var app = WebApplication.Create(args);
        app.Run();
        [Koupleless.Provides<IFormatProvider>, Koupleless.Provides<IHealthCheck>]
        public class Items : IFormatProvider, IHealthCheck
        {
            private readonly string _made = Find();
            public object? GetFormat(Type? type) => $"{_made}, {Find()}";
            public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
            {
                var before = Find();
                await Task.Yield();
                return HealthCheckResult.Healthy($"{before}, {Find()}");
            }
            private static string Find() => ((Func<string, object?>)AppDomain.CurrentDomain.GetData("koupleless.find")!)("sample") == (object)typeof(Items).Assembly ? "own" : "not found";
        }
        """;

    static ProviderReflectionTests() => AppDomain.CurrentDomain.SetData("koupleless.find", new Func<string, object?>(Find));

    [Fact]
    public async Task A_provider_is_made_and_called_in_the_reflection_of_its_module()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program));

        var answers = host.Services.GetRequiredService<IModuleProviders<IFormatProvider>>().Invoke(static items => items.GetFormat(null)?.ToString());

        Assert.Equal("own, own", Assert.Single(answers));
        Assert.Null(AssemblyLoadContext.CurrentContextualReflectionContext);
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    [Fact]
    public async Task An_asynchronous_call_keeps_it_to_its_end_and_its_caller_does_not_get_it()
    {
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(TestArtifact.Of(Program));

        var call = host.Services.GetRequiredService<IModuleProviders<IHealthCheck>>().InvokeAsync(static async (items, cancellation) => (await items.CheckHealthAsync(null!, cancellation)).Description);

        Assert.Null(AssemblyLoadContext.CurrentContextualReflectionContext);
        Assert.Equal("own, own", Assert.Single(await call));
        Assert.Null(AssemblyLoadContext.CurrentContextualReflectionContext);
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    private static Assembly? Find(string name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }
}
