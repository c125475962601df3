using HostingStartups;

[assembly: HostingStartup(typeof(OwnStartup))]

var builder = WebApplication.CreateBuilder(args);
var app = builder.Build();
app.MapGet("/", (IConfiguration configuration) => new { Own = configuration["Own"], Telemetry = configuration["Telemetry"] });
app.Run();
