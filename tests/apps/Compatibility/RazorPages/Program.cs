using RazorPages;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages(options => options.Conventions.AddPageRoute("/Articles/Index", "/catalogue"));
builder.Services.AddSingleton<Articles>();

var app = builder.Build();
app.UseRouting();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.Run();
