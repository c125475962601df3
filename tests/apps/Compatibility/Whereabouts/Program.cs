using System.Reflection;
using Whereabouts;

var builder = WebApplication.CreateBuilder(args);

// Before the host has its configuration, as for a logger that is made first.
var early = new ConfigurationBuilder().AddJsonFile("appsettings.json").Build();

builder.Services.AddSingleton(new Notebook(early["Notes"]!));
builder.Services.AddSingleton(Greeters.Create(early["Greeting"]!));

var app = builder.Build();
app.MapAssemblies();
app.MapFiles();
app.MapGet("/application", (IWebHostEnvironment environment) => new
{
    environment.ApplicationName,
    Entry = Assembly.GetEntryAssembly()!.GetName().Name,
    Title = Assembly.GetEntryAssembly()!.GetCustomAttribute<AssemblyTitleAttribute>()!.Title,
    Program = Path.GetFileName(Environment.GetCommandLineArgs()[0]),
});
app.Run();
