using System.Reflection;
using Parts.Contracts;

namespace Parts;

/// <summary>The greetings of this program: those that the settings name, and those of the folder of plug-ins.</summary>
public static class Plugins
{
    public static void AddGreetings(this IServiceCollection services, IConfiguration configuration)
    {
        foreach (var greeting in configuration.GetSection("Greetings").GetChildren())
            services.AddKeyedSingleton(typeof(IGreeting), greeting.Key, Type.GetType(greeting.Value!, throwOnError: true)!);

        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "plugins"), "*.dll"))
        {
            foreach (var type in Assembly.LoadFrom(file).GetExportedTypes().Where(static type => type.IsAssignableTo(typeof(IGreeting))))
                services.AddKeyedSingleton(typeof(IGreeting), type.Name.Replace("Greeting", "").ToLowerInvariant(), type);
        }
    }
}
