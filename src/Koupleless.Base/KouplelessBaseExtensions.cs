using Microsoft.Extensions.DependencyInjection;

namespace Microsoft.Extensions.Hosting;

/// <summary>Makes an ASP.NET Core application a base.</summary>
public static class KouplelessBaseExtensions
{
    /// <summary>
    /// Adds modules and the operations API, configured by the section <c>Koupleless</c>. <c>app.MapModules()</c> then says
    /// where in the pipeline modules answer.
    /// </summary>
    /// <param name="builder">The base's builder.</param>
    public static IHostApplicationBuilder AddKoupleless(this IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddKouplelessHosting(builder.Configuration);
        builder.Services.AddKouplelessOperations(builder.Configuration);
        return builder;
    }
}
