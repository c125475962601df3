var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore();
builder.Services.AddRoutingCore();
builder.Logging.AddConsole();
builder.Configuration.AddJsonFile("appsettings.json");

var app = builder.Build();
app.MapGet("/", () => "As little as can be.");
app.MapGet("/settings", (IConfiguration configuration) => configuration["Colour"]);
app.Run("http://127.0.0.1:0");
