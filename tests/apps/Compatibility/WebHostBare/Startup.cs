namespace WebHostBare;

public class Startup
{
    public Startup(IWebHostEnvironment environment)
    {
        Environment = environment;
        Configuration = new ConfigurationBuilder()
            .SetBasePath(environment.ContentRootPath)
            .AddJsonFile("appsettings.json", optional: false, reloadOnChange: false)
            .AddEnvironmentVariables()
            .Build();
    }

    public IWebHostEnvironment Environment { get; }

    public IConfigurationRoot Configuration { get; }

    public void Configure(IApplicationBuilder app)
    {
        app.Map("/environment", branch => branch.Run(context => context.Response.WriteAsync($"{Environment.ApplicationName} {Environment.EnvironmentName}")));
        app.Run(context => context.Response.WriteAsync($"{Configuration["Motto"]}, {context.Request.Path}"));
    }
}
