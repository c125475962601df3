// A base that starts and stops, with what its command line says of its thread pool.
using System.Reflection;

if (args.Contains("--work-first"))
    await Task.Run(static () => { });
var builder = WebApplication.CreateBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddKouplelessHosting(builder.Configuration);
var app = builder.Build();
app.MapModules();
await app.StartAsync();
await app.StopAsync();

// The last word is the runtime's: what its pool goes by, whatever the setting says.
var pool = typeof(ThreadPool).Assembly.GetType("System.Threading.PortableThreadPool+WorkerThread", throwOnError: true)!;
Console.WriteLine($"Kept: {pool.GetField("ThreadsToKeepAlive", BindingFlags.Static | BindingFlags.NonPublic)!.GetValue(null)}");
