using System.Diagnostics;

namespace Koupleless.Benchmarks.AnalyzerCost;

/// <summary>The compiler that stays between projects and builds, as builds use it unless they are told otherwise. Ended when disposed.</summary>
internal sealed class CompilerServer : IAsyncDisposable
{
    private readonly string _pipe = $"koupleless-{Guid.NewGuid():N}";
    private readonly Process _process;

    private CompilerServer() =>
        _process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(CompilerProcess.Folder, "VBCSCompiler.dll"), $"-pipename:{_pipe}"]))!;

    public static CompilerServer Start() => new();

    public async Task<Time> CompileAsync(CompilerCall call)
    {
        var processor = ProcessorTime();
        var (time, _) = await Figure.OfProcessAsync(call.Folder, Path.Combine(CompilerProcess.Folder, "csc.dll"), [$"/shared:{_pipe}", "/noconfig", .. call.Arguments]);
        return time with { Processor = ProcessorTime() - processor };
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private double ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime.TotalMilliseconds;
    }
}
