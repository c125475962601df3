using System.Text.Json.Serialization;
using Controllers;
using Controllers.Binding;
using Controllers.Filters;
using Controllers.Formatters;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton<BookingStore>();
builder.Services.AddScoped<StopwatchFilter>();
builder.Services.AddSingleton<ICalendar, WorkdayCalendar>();
builder.Services.AddKeyedSingleton<ICalendar, WorkdayCalendar>("workdays");
builder.Services.AddKeyedSingleton<ICalendar, EverydayCalendar>("everyday");
builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = problem => problem.ProblemDetails.Extensions["service"] = "bookings");
builder.Services
    .AddControllers(options =>
    {
        options.RespectBrowserAcceptHeader = true;
        options.ModelBinderProviders.Insert(0, new TimeSlotBinderProvider());
        options.ValueProviderFactories.Add(new CookieValueProviderFactory());
        options.OutputFormatters.Add(new CsvOutputFormatter());
        options.InputFormatters.Add(new CsvInputFormatter());
        options.Filters.Add<VersionHeaderFilter>();
        options.Filters.Add(new OverbookedExceptionFilter());
        options.Conventions.Add(new RouteTokenTransformerConvention(new SlugTransformer()));
        options.CacheProfiles["catalog"] = new() { Duration = 60 };
    })
    .AddXmlSerializerFormatters()
    .AddJsonOptions(options => options.JsonSerializerOptions.Converters.Add(new JsonStringEnumConverter()));

var app = builder.Build();

app.UseExceptionHandler();
app.UseStatusCodePages();
app.MapControllers();

app.Run();
