var builder = WebApplication.CreateBuilder(args);
builder.AddKoupleless();

var app = builder.Build();
app.MapModules();
app.Run();
