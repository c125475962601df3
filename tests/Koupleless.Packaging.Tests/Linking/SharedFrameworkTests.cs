using System.Reflection;

namespace Koupleless.Packaging.Tests.Linking;

/// <summary>No false alarms: every assembly of the shared framework refers to the others, and all of it runs.</summary>
public sealed class SharedFrameworkTests
{
    [Fact]
    public void Every_assembly_of_the_shared_framework_links_against_the_others()
    {
        var framework = Directory.GetFiles(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "*.dll");
        using var target = LinkTarget.OfFiles(framework);

        var problems = framework
            .Where(IsAssembly)
            .SelectMany(file => LinkChecker.Check([new(Path.GetFileNameWithoutExtension(file), [.. File.ReadAllBytes(file)])], target).Problems)
            .Select(static problem => $"{problem.From}: {problem.Message} ({string.Join(", ", problem.Where)})");

        Assert.Empty(problems);
    }

    private static bool IsAssembly(string file)
    {
        try
        {
            return AssemblyName.GetAssemblyName(file) is not null;
        }
        catch (BadImageFormatException)
        {
            return false;
        }
    }
}
