#pragma warning disable ASPDEPR004, ASPDEPR008 // A program of 2016 that still works.
namespace WebHostBare;

public class Program
{
    public static void Main(string[] args)
    {
        var host = new WebHostBuilder()
            .UseKestrel()
            .UseContentRoot(Directory.GetCurrentDirectory())
            .UseIISIntegration()
            .UseUrls("http://127.0.0.1:0")
            .UseStartup<Startup>()
            .Build();

        host.Run();
    }
}
