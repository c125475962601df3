#pragma warning disable ASPDEPR008 // A program of 2017 that still works.
using Microsoft.AspNetCore;

namespace WebHostDefaults;

public class Program
{
    public static void Main(string[] args)
    {
        BuildWebHost(args).Run();
    }

    public static IWebHost BuildWebHost(string[] args) =>
        WebHost.CreateDefaultBuilder(args)
            .UseStartup<Startup>()
            .UseUrls("http://127.0.0.1:0")
            .UseKestrel(options => options.AddServerHeader = false)
            .Build();
}
