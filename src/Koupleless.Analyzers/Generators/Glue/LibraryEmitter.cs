using Koupleless.Analyzers.Generators.EntryPoint;
using Microsoft.CodeAnalysis.Text;

namespace Koupleless.Analyzers.Generators.Glue;

/// <summary>
/// Writes the entry point of a library. It speaks to the base directly, as the replacements of a program's calls do:
/// a generator cannot intercept generated code.
/// </summary>
internal static class LibraryEmitter
{
    public const string HintName = "Koupleless.LibraryEntryPoint.g.cs";

    public static SourceText Emit(Library library)
    {
        var writer = new SourceWriter();
        writer.WriteLine();
        writer.Open($"namespace {ModuleBuild.GeneratedNamespace}");
        writer.Open("internal static class LibraryEntryPoint");
        writer.Open("internal static void Main(string[] args)");
        writer.Write($"var module = {TypeNames.Glue}.Host;");
        writer.Open("if (module is null)");
        WriteAlone(writer, library);
        writer.Close();
        writer.Open("else");
        WriteInBase(writer, library);
        writer.Close();
        writer.Close();
        writer.Close();
        writer.Close();
        return writer.ToSourceText();
    }

    private static void WriteAlone(SourceWriter writer, Library library)
    {
        writer.Write($"var builder = {TypeNames.Host}.CreateApplicationBuilder(args);");
        WriteStartups(writer, library);

        // In a base these are the base's to register, as for a program.
        foreach (var implementation in library.Implementations)
        {
            writer.Write(
                $"global::Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.TryAddSingleton(builder.Services, typeof({implementation}));");
        }

        writer.Write($"{TypeNames.HostExtensions}.Run(builder.Build());");
    }

    private static void WriteInBase(SourceWriter writer, Library library)
    {
        writer.Write(FactoryMethods.ApplicationBuilder("args"));
        writer.Write("module.BuilderCreated(builder);");
        WriteStartups(writer, library);
        writer.Write(BuildMethods.Statements);
        writer.Write("module.Run(host, last: true);");
    }

    private static void WriteStartups(SourceWriter writer, Library library)
    {
        foreach (var startup in library.Startups)
        {
            writer.Write($"{startup.Type}.{startup.Name}(builder);");
        }
    }
}
