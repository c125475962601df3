using Sessions;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession(options =>
{
    options.IdleTimeout = TimeSpan.FromMinutes(5);
    options.Cookie.IsEssential = true;
});
builder.Services.AddHttpContextAccessor();
builder.Services.AddScoped<Basket>();
builder.Services.AddSingleton<Visits>();
builder.Services.AddSingleton<Caller>();

var app = builder.Build();
app.UseSession();

app.MapGet("/basket", (Basket basket) => basket.Items);
app.MapPost("/basket/{item}", (string item, Basket basket) =>
{
    basket.Add(item);
    return Results.Created("/basket", basket.Items);
});
app.MapDelete("/basket", (HttpContext context) => context.Session.Clear());
app.MapGet("/session", (HttpContext context) => new { context.Session.IsAvailable, Keys = context.Session.Keys.Order() });

app.MapGet("/visits/{page}", (string page, Visits visits) => visits.CountAsync(page));

app.MapGet("/caller", async (Caller caller) =>
{
    var before = caller.Describe();
    await Task.Yield();
    return new { before, after = caller.Describe() };
});

app.MapGet("/settings", (IConfiguration configuration, IHostEnvironment environment) => new
{
    environment.EnvironmentName,
    environment.ApplicationName,
    IsDevelopment = environment.IsDevelopment(),
    Colour = configuration["Shop:Colour"],
    Currency = configuration["Shop:Currency"],
    ApiKey = configuration["Shop:ApiKey"],
});
app.MapGet("/fail", string () => throw new InvalidOperationException("The shop is on fire."));

app.Run();
