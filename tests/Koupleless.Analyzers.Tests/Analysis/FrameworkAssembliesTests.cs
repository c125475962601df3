using System.Reflection;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Analysis;

public class FrameworkAssembliesTests
{
    [Fact]
    public void The_list_names_the_managed_assemblies_of_the_shared_frameworks()
    {
        var installed = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(static path => path.Contains($"{Path.DirectorySeparatorChar}shared{Path.DirectorySeparatorChar}"))
            .Select(static path => AssemblyName.GetAssemblyName(path).Name!)
            // The host lists the core library twice.
            .Distinct()
            .Order(StringComparer.Ordinal);

        var listed = File.ReadLines(Path.Combine(Repository.Folder, "src", "Koupleless.Analyzers", "Analysis", "FrameworkAssemblies.txt"));

        Assert.Equal(installed, listed.Order(StringComparer.Ordinal));
    }
}
