using HostingStartups.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(TelemetryStartup))]

namespace HostingStartups.Telemetry;

/// <summary>Adds itself to an application that names its assembly in <c>hostingStartupAssemblies</c>.</summary>
public class TelemetryStartup : IHostingStartup, IStartupFilter
{
    public void Configure(IWebHostBuilder builder) => builder
        .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection([new("Telemetry", "on")]))
        .ConfigureServices(services => services.AddSingleton<IStartupFilter>(this));

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, next) =>
        {
            context.Response.Headers["X-Traced"] = context.Request.Path.Value;
            return next(context);
        });
        next(app);
    };
}
