using System.Diagnostics;
using System.Globalization;

namespace Koupleless.Benchmarks;

/// <summary>A measurement.</summary>
/// <param name="Wall">Milliseconds that passed.</param>
/// <param name="Processor">Milliseconds of processor time, those of all threads.</param>
internal readonly record struct Time(double Wall, double Processor)
{
    public static Time operator +(Time left, Time right) => new(left.Wall + right.Wall, left.Processor + right.Processor);
}

/// <summary>One line of the table.</summary>
internal static class Figure
{
    public static void PrintHead() =>
        Console.WriteLine($"{"",-56} {"lowest",11} {"median",11} {"processor",11} {"target",8}  lowest/target");

    /// <summary>Measures some times. The lowest time is what the machine can do; what is above it is what else it had to do.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="runs">How often.</param>
    /// <param name="target">In milliseconds; null when there is none.</param>
    /// <param name="measure">Measures once.</param>
    public static async Task PrintAsync(string name, int runs, double? target, Func<Task<Time>> measure)
    {
        var times = new List<Time>();
        for (var i = 0; i < runs; i++)
            times.Add(await measure());
        var wall = times.Select(static time => time.Wall).Order().ToList();
        var processor = times.Min(static time => time.Processor);
        var ratio = target is { } limit ? (wall[0] / limit).ToString("0.00", CultureInfo.InvariantCulture) : "";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-56} {wall[0],8:0.0} ms {wall[wall.Count / 2],8:0.0} ms {processor,8:0.0} ms {(target is null ? "" : $"{target:0} ms"),8}  {ratio}"));
    }

    /// <summary>Runs something in this process.</summary>
    public static async Task<Time> OfAsync(Func<Task> action)
    {
        var processor = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        await action();
        return new(watch.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
    }

    /// <summary>Runs a program to its end.</summary>
    public static Task<(Time Time, string Output)> OfProcessAsync(string assembly, params string[] arguments) =>
        OfProcessAsync(Environment.CurrentDirectory, assembly, arguments);

    /// <summary>Runs a program in a folder to its end.</summary>
    public static async Task<(Time Time, string Output)> OfProcessAsync(string folder, string assembly, string[] arguments)
    {
        var processor = ChildProcesses.ProcessorTime();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [assembly, .. arguments]) { RedirectStandardOutput = true, WorkingDirectory = folder })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? (new(watch.Elapsed.TotalMilliseconds, ChildProcesses.ProcessorTime() - processor), output)
            : throw new InvalidOperationException(output);
    }
}
