using System.Reflection;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyModel;

namespace Whereabouts.Greetings;

/// <summary>A library that asks for the program's place in its own code, as many do.</summary>
public static class Surroundings
{
    /// <summary>By the program's list of dependencies, as libraries that find their parts by themselves do.</summary>
    public static IEnumerable<string> FindGreetings() =>
        DependencyContext.Load(Assembly.GetEntryAssembly()!)!.RuntimeLibraries
            .Where(static library => library.Type == "project")
            .Select(static library => Assembly.Load(new AssemblyName(library.Name)))
            .SelectMany(static assembly => assembly.GetTypes().Where(static type => type.IsClass && type.IsAssignableTo(typeof(IGreeting))))
            .Select(static type => type.Name)
            .Order();

    public static string FirstWord()
    {
        using var reader = new StreamReader("texts/notes.txt");
        return reader.ReadLine()!;
    }

    public static string Documentation() =>
        XDocument.Load(Path.Combine(AppContext.BaseDirectory, Assembly.GetEntryAssembly()!.GetName().Name + ".xml")).Root!.Element("assembly")!.Value.Trim();

    public static IEnumerable<bool> AreThere(params string[] files) => files.Select(File.Exists);

    public static string FolderOfLibrary() => new FileInfo(typeof(Surroundings).Assembly.Location).Directory!.FullName == Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory) ? "beside the program" : "elsewhere";

    public static bool IsCurrentDirectory() => Environment.CurrentDirectory == Directory.GetCurrentDirectory() && new DirectoryInfo(".").FullName == Environment.CurrentDirectory;
}
