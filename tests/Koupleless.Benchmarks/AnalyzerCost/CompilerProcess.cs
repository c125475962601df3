namespace Koupleless.Benchmarks.AnalyzerCost;

/// <summary>The compiler of the newest SDK beside the runtime that runs this, a new process each time.</summary>
internal static class CompilerProcess
{
    // The runtime's folder is <root>/shared/Microsoft.NETCore.App/<version>.
    private static readonly string s_root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../.."));

    public static string Folder { get; } = Path.Combine(
        Directory.GetDirectories(Path.Combine(s_root, "sdk")).MaxBy(static folder => Version.Parse(Path.GetFileName(folder).Split('-')[0]))!, "Roslyn", "bincore");

    public static async Task<Time> CompileAsync(CompilerCall call) =>
        (await Figure.OfProcessAsync(call.Folder, Path.Combine(Folder, "csc.dll"), ["/noconfig", .. call.Arguments])).Time;
}
