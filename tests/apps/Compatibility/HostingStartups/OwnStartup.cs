namespace HostingStartups;

/// <summary>Found by its attribute on the application's assembly.</summary>
public class OwnStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection([new("Own", "configured")]));
}
