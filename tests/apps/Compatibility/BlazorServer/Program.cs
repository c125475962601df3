using BlazorServer;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddServerSideBlazor();
builder.Services.AddTransient<CannedForecasts>();
builder.Services.AddHttpClient<ForecastClient>(client => client.BaseAddress = new Uri("http://forecasts.invalid/"))
    .AddHttpMessageHandler<CannedForecasts>();

var app = builder.Build();
app.UseStaticFiles();
app.UseRouting();
app.MapBlazorHub();
app.MapFallbackToPage("/_Host");
app.Run();
