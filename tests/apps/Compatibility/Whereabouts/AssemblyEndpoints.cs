using System.Reflection;
using Microsoft.Extensions.DependencyModel;
using Whereabouts.Greetings;

namespace Whereabouts;

/// <summary>What the application is made of.</summary>
public static class AssemblyEndpoints
{
    public static void MapAssemblies(this WebApplication app)
    {
        app.MapGet("/greet", (IGreeting greeting) => greeting.Word);
        app.MapGet("/greetings/by-name", () => Words(Assembly.Load("Whereabouts.Greetings")));
        app.MapGet("/greetings/by-file", () => Words(Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Whereabouts.Greetings.dll"))));
        app.MapGet("/greetings/in-folder", () => Directory.GetFiles(AppContext.BaseDirectory, "Whereabouts.*.dll")
            .Select(static file => Assembly.Load(AssemblyName.GetAssemblyName(file)))
            .SelectMany(Words));
        app.MapGet("/greetings/loaded", () => AppDomain.CurrentDomain.GetAssemblies()
            .Where(static assembly => assembly.GetName().Name!.StartsWith("Whereabouts", StringComparison.Ordinal))
            .SelectMany(Words));
        app.MapGet("/dependencies", () => DependencyContext.Default!.RuntimeLibraries
            .Where(static library => library.Type == "project")
            .Select(static library => library.Name));
        app.MapGet("/library", () => new
        {
            Greetings = Surroundings.FindGreetings(),
            First = Surroundings.FirstWord(),
            Documentation = Surroundings.Documentation(),
            There = Surroundings.AreThere("appsettings.json", "none.json"),
            Folder = Surroundings.FolderOfLibrary(),
            Current = Surroundings.IsCurrentDirectory(),
        });
    }

    private static IEnumerable<string> Words(Assembly assembly) =>
        assembly.GetTypes()
            .Where(static type => type.IsClass && type.IsAssignableTo(typeof(IGreeting)))
            .Select(static type => ((IGreeting)Activator.CreateInstance(type)!).Word)
            .Order();
}
