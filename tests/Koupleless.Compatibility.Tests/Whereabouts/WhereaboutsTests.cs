using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Whereabouts;

/// <summary>An application that looks for its own files and assemblies in every way that programs do.</summary>
public sealed class WhereaboutsTests : CompatibilityTests
{
    protected override string App => "Whereabouts";

    protected override string Area => "Where am I";

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("`Assembly.GetEntryAssembly()` and `Environment.GetCommandLineArgs()`");
        await visitor.GetAsync(200, "/application");

        visitor.Feature("Files below the content root: `Content` items, the file provider");
        await visitor.GetAsync(200, "/cities");
        await visitor.GetAsync(200, "/cities/provider");

        visitor.Feature("Files relative to the current directory, read and written");
        await visitor.GetAsync(200, "/notes");
        await visitor.PostAsync(201, "/notes", new StringContent("Water the plants."));
        await visitor.GetAsync(200, "/notes");
        await visitor.SendAsync(200, "DELETE", "/notes/last", null);
        await visitor.GetAsync(200, "/notes");
        await visitor.GetAsync(200, "/texts");
        await visitor.GetAsync(200, "/words");

        visitor.Feature("`Directory.GetCurrentDirectory()`; a `ConfigurationBuilder` of the program's own");
        await visitor.GetAsync(200, "/cities/settings");

        visitor.Feature("Files in `AppContext.BaseDirectory`, by `Path.Combine`: linked `None` items, the XML documentation");
        await visitor.GetAsync(200, "/base/words");
        await visitor.GetAsync(200, "/base/documentation");

        visitor.Feature("The folder of `Assembly.Location`");
        await visitor.GetAsync(200, "/base/assembly");

        visitor.Feature("Assemblies and types by name, by file and in a folder");
        await visitor.GetAsync(200, "/greet");
        await visitor.GetAsync(200, "/greetings/by-name");
        await visitor.GetAsync(200, "/greetings/by-file");
        await visitor.GetAsync(200, "/greetings/in-folder");

        visitor.Feature("`AppDomain.GetAssemblies()`");
        await visitor.GetAsync(200, "/greetings/loaded");

        visitor.Feature("`AppContext.BaseDirectory` handed to a constructor");
        await visitor.GetAsync(200, "/base/folders");
        await visitor.GetAsync(200, "/base/provider");

        visitor.Feature("A relative path handed to a constructor");
        await visitor.GetAsync(200, "/constructor");

        visitor.Feature("`Assembly.Location` itself");
        await visitor.GetAsync(200, "/location");

        visitor.Feature("`DependencyContext.Default`");
        await visitor.GetAsync(200, "/dependencies");

        visitor.Feature("A library that asks for the program's place in its own code");
        await visitor.GetAsync(200, "/library");
    }
}
