using Microsoft.Extensions.Options;

namespace StartupClass;

public class Startup(IConfiguration configuration, IWebHostEnvironment environment)
{
    public void ConfigureServices(IServiceCollection services)
    {
        services.Configure<GreetingOptions>(configuration.GetSection("Greeting"));
        services.AddSingleton<Greeter>();
        services.AddRouting();
    }

    public void Configure(IApplicationBuilder app)
    {
        if (environment.IsDevelopment())
        {
            app.UseDeveloperExceptionPage();
        }

        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            endpoints.MapGet("/", context => context.Response.WriteAsync("Welcome"));
            endpoints.MapGet("/greet/{name}", context =>
                context.Response.WriteAsync(context.RequestServices.GetRequiredService<Greeter>().Greet((string)context.Request.RouteValues["name"]!)));
            endpoints.MapGet("/environment", context =>
                context.Response.WriteAsJsonAsync(new { environment.ApplicationName, environment.EnvironmentName }));
        });
        app.Run(context =>
        {
            context.Response.StatusCode = 404;
            return context.Response.WriteAsync($"Nothing at {context.Request.Path}");
        });
    }
}

public class GreetingOptions
{
    public string Word { get; set; } = "Hello";
}

public class Greeter(IOptions<GreetingOptions> options)
{
    public string Greet(string name) => $"{options.Value.Word}, {name}!";
}
