using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Koupleless.Packaging.Tests.Linking;

/// <summary>Runs the modules of all cases in one process, whose program has the base's assemblies beside it.</summary>
/// <remarks>One process and not one for each case: its start takes longer than all modules together.</remarks>
internal static class ModuleRunner
{
    /// <summary>Lays out the base and the modules in the folder and runs them.</summary>
    /// <param name="folder">An empty folder.</param>
    /// <param name="baseAssemblies">The assemblies beside the program.</param>
    /// <param name="modules">What each module carries, by the key of its case.</param>
    /// <returns>How each ended, by the key of its case.</returns>
    public static async Task<IReadOnlyDictionary<string, RunOutcome>> RunAsync(
        string folder,
        IEnumerable<ModuleImage> baseAssemblies,
        IEnumerable<(string Key, IReadOnlyList<ModuleImage> Carried)> modules)
    {
        var program = WriteProgram(folder);
        foreach (var image in baseAssemblies)
            Write(folder, image);
        var moduleFolder = Path.Combine(folder, "modules");
        foreach (var (key, carried) in modules)
        {
            var target = Directory.CreateDirectory(Path.Combine(moduleFolder, key)).FullName;
            foreach (var image in carried)
                Write(target, image);
        }

        // The runtime verifies nothing: the process dies of an object that is not what it is taken for, and the next one goes on.
        var outcomes = new Dictionary<string, RunOutcome>();
        while (await RunAfterAsync(program, moduleFolder, outcomes) is { } end)
            outcomes.Add(modules.Select(static module => module.Key).Order(StringComparer.Ordinal).First(key => !outcomes.ContainsKey(key)), RunOutcome.Death(end));
        return outcomes;
    }

    // Runs the modules that have no outcome yet; returns how the process ended before it came to the last.
    private static async Task<string?> RunAfterAsync(string program, string moduleFolder, Dictionary<string, RunOutcome> outcomes)
    {
        var last = outcomes.Keys.Max(StringComparer.Ordinal) ?? "";
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, moduleFolder, last])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // The dump of a process that dies would take longer than all the rest.
            Environment = { ["DOTNET_DbgEnableMiniDump"] = "0" },
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var parts = line.Split('\t');
            outcomes.Add(parts[0], new RunOutcome(parts[1], parts[2]));
        }

        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : $"{process.ExitCode} {await errors}";
    }

    private static string WriteProgram(string folder)
    {
        var path = Path.Combine(folder, "Runner.dll");
        var result = CSharpCompilation.Create(
            "Runner",
            [CSharpSyntaxTree.ParseText(RunnerProgram.Source, new CSharpParseOptions(LanguageVersion.Preview))],
            TargetingPack.Of("System.Runtime", "System.Console", "System.Linq", "System.Runtime.Loader"),
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable)).Emit(path);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));

        // No Runner.deps.json: then every assembly beside the program belongs to it.
        File.WriteAllText(
            Path.Combine(folder, "Runner.runtimeconfig.json"),
            $$"""{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version.ToString(3)}}" } } }""");
        return path;
    }

    private static void Write(string folder, ModuleImage image) =>
        File.WriteAllBytes(Path.Combine(folder, $"{image.Name}.dll"), [.. image.Bytes]);
}
