namespace WebHostDefaults;

public class Startup(IConfiguration configuration)
{
    public void ConfigureServices(IServiceCollection services) => services.AddRouting();

    public void Configure(IApplicationBuilder app, IWebHostEnvironment environment)
    {
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapGet("/", context => context.Response.WriteAsync(configuration["Motto"]!));
            endpoints.MapGet("/environment", context => context.Response.WriteAsync($"{environment.ApplicationName} {environment.EnvironmentName}"));
        });
    }
}
