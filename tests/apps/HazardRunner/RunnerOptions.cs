namespace Koupleless.HazardRunner;

/// <summary>What one process of the runner does.</summary>
/// <param name="Case">The compiled case.</param>
/// <param name="Result">The file that the report is written to.</param>
/// <param name="Client">For a case that is compiled as a shared assembly: the module that uses it.</param>
/// <param name="Statics">Whether the case's own statics are watched. It initializes the types that have some before the case does.</param>
/// <param name="Evict">Whether the base's evictor runs before the unload.</param>
/// <param name="Path">Whether to look for what holds a case that stays.</param>
/// <param name="UsedBefore">Types, as <c>Assembly/Full.Name</c>, that the base has used before.</param>
/// <param name="Isolated">Simple names of the assemblies that the module carries itself.</param>
internal sealed record RunnerOptions(string Case, string Result, string? Client, bool Statics, bool Evict, bool Path, string[] UsedBefore, string[] Isolated)
{
    public static RunnerOptions Parse(string[] arguments)
    {
        var options = new RunnerOptions("", "", null, false, false, false, [], []);
        for (var i = 0; i < arguments.Length; i++)
        {
            options = arguments[i] switch
            {
                "--case" => options with { Case = arguments[++i] },
                "--result" => options with { Result = arguments[++i] },
                "--client" => options with { Client = arguments[++i] },
                "--used-before" => options with { UsedBefore = arguments[++i].Split(',') },
                "--isolate" => options with { Isolated = arguments[++i].Split(',') },
                "--statics" => options with { Statics = true },
                "--evict" => options with { Evict = true },
                "--path" => options with { Path = true },
                _ => throw new ArgumentException($"Unknown argument {arguments[i]}"),
            };
        }

        return options;
    }
}
