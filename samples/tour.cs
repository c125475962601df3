#:property PublishAot=false
#:property UseSharedCompilation=false

// dotnet run samples/tour.cs
//
// Packs this repository, builds the shop's modules, runs the base as a real process and takes three modules through their
// whole life in it: install, call, replace under load, uninstall. Then it runs the same code as ordinary processes and
// prints what it measured of both. It works in artifacts/tour, on ports that the system chooses.

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var cancellation = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

try
{
    await new Tour(FindRepository(), cancellation.Token).RunAsync();
    return 0;
}
catch (Exception) when (cancellation.IsCancellationRequested)
{
    Console.Error.WriteLine("Cancelled. What the tour had started is stopped.");
    return 1;
}
catch (Exception e) when (e is TourException or HttpRequestException or IOException or OperationCanceledException)
{
    Console.Error.WriteLine($"\nThe tour failed: {e.Message}");
    return 1;
}

void Cancel(PosixSignalContext signal)
{
    signal.Cancel = true;
    cancellation.Cancel();
}

static string FindRepository()
{
    var folder = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Directory.GetCurrentDirectory();
    return Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!;
}

/// <summary>The stations of the tour, in their order.</summary>
internal sealed class Tour(string repository, CancellationToken cancellation)
{
    private const int ModuleRuns = 5;
    private const int ProcessRuns = 3;
    private const string OldText = "Shop catalog:";
    private const string NewText = "Shop catalog, second edition:";

    private static readonly Module[] s_modules =
    [
        new("catalog", "Shop.Catalog", "minimal APIs", "/products/MUG-BLUE"),
        new("orders", "Shop.Orders", "controllers", "/orders"),
        new("promotions", "Shop.Promotions", "library", null),
    ];

    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly Workspace _workspace = new(repository);
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(60) };
    private readonly List<string> _leaks = [];

    public async Task RunAsync()
    {
        await BuildAsync();
        var rows = s_modules.ToDictionary(static module => module, module => new Row { ArtifactBytes = new FileInfo(_workspace.Artifact(module, "1.0.0")).Length });
        await using (var server = await StartBaseAsync())
        {
            await InstallAllAsync(server);
            await ReplaceUnderLoadAsync(server);
            await UninstallAllAsync(server);
            foreach (var (module, row) in rows)
                await MeasureModuleAsync(server, module, row);
        }

        foreach (var (module, row) in rows)
            await MeasureProcessAsync(module, row);
        Print(rows);
        if (_leaks.Count > 0)
            throw new TourException($"not every module was gone after its uninstall: {string.Join(", ", _leaks)}.");
    }

    private async Task BuildAsync()
    {
        _workspace.Prepare();
        Say("Packing the base package and the SDK into artifacts/packages/Release");
        await BuildAsync(repository, "src/Koupleless.Base/Koupleless.Base.csproj");
        await BuildAsync(repository, "sdk/Koupleless.Module/Koupleless.Module.csproj");
        Say("Building the shop with them: a base and three modules");
        // The samples have a package cache of their own, which this variable would overrule.
        Environment.SetEnvironmentVariable("NUGET_PACKAGES", null);
        await BuildAsync(_workspace.Folder, "Shop/Shop.sln");
    }

    private async Task<Child> StartBaseAsync()
    {
        var server = await Child.StartApplicationAsync(_workspace.OutputFolder("Shop.Base"), "Shop.Base.dll", cancellation);
        Say($"Started the base: it serves on {server.Address}, operations on {server.Operations}");
        return server;
    }

    private async Task InstallAllAsync(Child server)
    {
        foreach (var module in s_modules)
        {
            var began = Stopwatch.GetTimestamp();
            await InstallAsync(server, module, "1.0.0");
            var answer = await AskAsync(server.Address, module, inBase: true);
            Say($"Installed {module.Name} 1.0.0 ({Kilobytes(new FileInfo(_workspace.Artifact(module, "1.0.0")).Length)}): first answer after {Stopwatch.GetElapsedTime(began).TotalMilliseconds:0} ms, the first time in this process");
            Say($"  {(answer.Length > 100 ? answer[..100] + "…" : answer)}");
        }
    }

    private async Task ReplaceUnderLoadAsync(Child server)
    {
        Say("Changing a line of the catalog and building it as version 1.1.0");
        _workspace.Change("Shop/Shop.Catalog/Diagnostics/DiagnosticsEndpoints.cs", OldText, NewText);
        await BuildAsync(_workspace.Folder, "Shop/Shop.Catalog/Shop.Catalog.csproj", "-p:ModuleVersion=1.1.0");

        Say("Replacing it while four clients ask on");
        var answers = new ConcurrentBag<string>();
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var clients = Enumerable.Range(0, 4).Select(_ => Task.Run(() => AskOnAsync(new Uri(server.Address, "/catalog/"), answers, enough.Token))).ToList();
        await Task.Delay(500, cancellation);
        using var response = await _http.PutAsJsonAsync(new Uri(server.Operations, "/modules/catalog"), new { source = _workspace.Artifact(s_modules[0], "1.1.0") }, cancellation);
        var previous = (await ReadAsync(response)).GetProperty("previous");
        await Task.Delay(500, cancellation);
        await enough.CancelAsync();
        await Task.WhenAll(clients);

        var (old, @new) = (answers.Count(static text => text.StartsWith(OldText, StringComparison.Ordinal)), answers.Count(static text => text.StartsWith(NewText, StringComparison.Ordinal)));
        Say($"  {answers.Count:N0} requests: {old:N0} answered by 1.0.0, {@new:N0} by 1.1.0, {answers.Count - old - @new} failed");
        Say($"  catalog 1.0.0: {Outcome("catalog 1.0.0", previous)} after {previous.GetProperty("milliseconds").GetDouble():0} ms");
        if (old + @new < answers.Count || old == 0 || @new == 0)
            throw new TourException("the catalog was not replaced without a failed request: " + answers.FirstOrDefault(static text => !text.StartsWith("Shop", StringComparison.Ordinal)));
    }

    private async Task AskOnAsync(Uri url, ConcurrentBag<string> answers, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            try
            {
                answers.Add(await _http.GetStringAsync(url, CancellationToken.None));
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                answers.Add(e.Message);
            }
        }
    }

    private async Task UninstallAllAsync(Child server)
    {
        foreach (var module in s_modules)
        {
            var version = module.Name == "catalog" ? "1.1.0" : "1.0.0";
            var (outcome, milliseconds) = await UninstallAsync(server, module, version);
            Say($"Uninstalled {module.Name} {version}: {outcome} after {milliseconds:0} ms");
        }
    }

    private async Task MeasureModuleAsync(Child server, Module module, Row row)
    {
        Say($"Measuring {module.Name} in the base, which is warm by now: {ModuleRuns} times");
        for (var run = 0; run < ModuleRuns; run++)
        {
            // The proof of an unload has just collected all garbage, so what is there now is the base itself.
            var before = server.WorkingSet;
            var began = Stopwatch.GetTimestamp();
            await InstallAsync(server, module, "1.0.0");
            await AskAsync(server.Address, module, inBase: true);
            row.InstallTimes.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            row.AddedBytes.Add(server.WorkingSet - before);
            var (outcome, milliseconds) = await UninstallAsync(server, module, "1.0.0");
            row.Outcomes.Add(outcome);
            row.UnloadTimes.Add(milliseconds);
        }
    }

    private async Task MeasureProcessAsync(Module module, Row row)
    {
        Say($"Measuring {module.Name} as a process of its own: {ProcessRuns} times");
        var folder = _workspace.OutputFolder(module.Project);
        row.OutputBytes = Workspace.DeployedBytes(folder);
        for (var run = 0; run < ProcessRuns; run++)
        {
            var began = Stopwatch.GetTimestamp();
            await using var server = await Child.StartApplicationAsync(folder, $"{module.Project}.dll", cancellation);
            if (module.Path is not null)
                await AskAsync(server.Address, module, inBase: false);
            row.StartTimes.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            row.ProcessBytes.Add(server.WorkingSet);
        }
    }

    /// <summary>Without build servers, so that nothing is left running.</summary>
    private async Task BuildAsync(string folder, string project, params string[] options)
    {
        await using var build = new Child(folder, ["build", project, "-c", "Release", "-v", "q", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false", .. options]);
        if (await build.ExitAsync(cancellation) is not 0 and var exitCode)
            throw new TourException($"'dotnet build {project}' ended with {exitCode}:\n\n{build.Tail}");
    }

    private async Task InstallAsync(Child server, Module module, string version)
    {
        using var response = await _http.PostAsJsonAsync(new Uri(server.Operations, "/modules"), new { source = _workspace.Artifact(module, version) }, cancellation);
        await ReadAsync(response);
    }

    private async Task<(string Outcome, double Milliseconds)> UninstallAsync(Child server, Module module, string version)
    {
        using var response = await _http.DeleteAsync(new Uri(server.Operations, $"/modules/{module.Name}/{version}"), cancellation);
        var answer = await ReadAsync(response);
        return (Outcome($"{module.Name} {version}", answer), answer.GetProperty("milliseconds").GetDouble());
    }

    /// <summary>Calls the module; a library without HTTP is called by the base, which asks all promotions for a quote.</summary>
    private async Task<string> AskAsync(Uri address, Module module, bool inBase)
    {
        using var response = module.Path is null
            ? await _http.PostAsJsonAsync(
                new Uri(address, "/quote"),
                new { customer = "Ada", lines = new[] { new { sku = "MUG-BLUE", quantity = 12, unitPrice = 9.50m } } },
                cancellation)
            : await _http.GetAsync(new Uri(address, inBase ? $"/{module.Name}{module.Path}" : module.Path), cancellation);
        var body = await response.Content.ReadAsStringAsync(cancellation);
        if (!response.IsSuccessStatusCode || (module.Path is null && body.Contains("\"discounts\":[]", StringComparison.Ordinal)))
            throw new TourException($"{module.Name} answered {(int)response.StatusCode}: {body}");
        return body;
    }

    private async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellation);
        return response.IsSuccessStatusCode ? answer : throw new TourException($"the base answered {(int)response.StatusCode}: {answer}");
    }

    private string Outcome(string module, JsonElement answer)
    {
        var outcome = answer.GetProperty("outcome").GetString()!;
        if (outcome != "Unloaded")
            _leaks.Add(module);
        return outcome;
    }

    private static void Print(Dictionary<Module, Row> rows)
    {
        string[] heads = ["Module", "Artifact", "Output folder", "Install to first response", "Start to first response", "Ratio", "Added memory", "Process memory", "Unloaded"];
        var cells = rows.Select(static pair => pair.Value.Cells(pair.Key)).Prepend(heads).ToList();
        var widths = heads.Select((_, column) => cells.Max(row => row[column].Length)).ToArray();
        Console.WriteLine();
        foreach (var (index, row) in cells.Index())
        {
            Console.WriteLine($"| {string.Join(" | ", row.Zip(widths, static (cell, width) => cell.PadRight(width)))} |");
            if (index == 0)
                Console.WriteLine($"|{string.Join("|", widths.Select(static width => new string('-', width + 2)))}|");
        }

        Console.WriteLine($"""

            In the base: medians of {ModuleRuns} installations into a base that had run the module before. As a process: medians of {ProcessRuns} starts
            with `dotnet <module>.dll`, to the first response or, for the library, to the started host. Output folder: what is
            deployed without the base, less symbols. Memory: working set after the first response; in the base, the growth since
            before the installation, garbage included. Unloaded: how often the
            proof succeeded, and the time to it from the end of the last host.
            """);
    }

    private void Say(string text) => Console.WriteLine($"{_clock.Elapsed.TotalSeconds,6:0.0} s  {text}");

    internal static string Kilobytes(long bytes) => $"{bytes / 1024.0:N1} KB";
}

/// <param name="Path">What it is asked for; null for a library.</param>
internal sealed record Module(string Name, string Project, string Style, string? Path);

/// <summary>What was measured of one module.</summary>
internal sealed class Row
{
    public required long ArtifactBytes { get; init; }
    public long OutputBytes { get; set; }
    public List<double> InstallTimes { get; } = [];
    public List<double> StartTimes { get; } = [];
    public List<double> UnloadTimes { get; } = [];
    public List<double> AddedBytes { get; } = [];
    public List<double> ProcessBytes { get; } = [];
    public List<string> Outcomes { get; } = [];

    public string[] Cells(Module module) =>
    [
        $"{module.Name} ({module.Style})",
        Tour.Kilobytes(ArtifactBytes),
        Tour.Kilobytes(OutputBytes),
        $"{Median(InstallTimes):0.0} ms",
        $"{Median(StartTimes):0} ms",
        $"1/{Median(StartTimes) / Median(InstallTimes):0.0}",
        $"{Median(AddedBytes) / (1 << 20):0.0} MB",
        $"{Median(ProcessBytes) / (1 << 20):0} MB",
        $"{Outcomes.Count(static outcome => outcome == "Unloaded")} of {Outcomes.Count}, {Median(UnloadTimes):0} ms",
    ];

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}

/// <summary>A copy of the samples, so that a build or a change leaves no trace in the working tree.</summary>
internal sealed class Workspace(string repository)
{
    public string Folder { get; } = Path.Combine(repository, "artifacts", "tour");

    public string OutputFolder(string project) => Path.Combine(Folder, "Shop", project, "bin", "Release", "net10.0");

    public string Artifact(Module module, string version) => Path.Combine(Folder, "Shop", module.Project, "bin", "Release", $"{module.Name}.{version}.nupkg");

    public static long DeployedBytes(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(static file => file.Extension != ".pdb")
            .Sum(static file => file.Length);

    public void Prepare()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        Copy(new DirectoryInfo(Path.Combine(repository, "samples")), Folder);
        Change("nuget.config", "\"../artifacts/", "\"../../artifacts/");

        // The version stays the same while its content changes, so what was unpacked before is stale.
        var cache = new DirectoryInfo(Path.Combine(repository, "artifacts", "samples", "packages"));
        foreach (var package in cache.Exists ? cache.GetDirectories("koupleless.*") : [])
            package.Delete(recursive: true);
    }

    public void Change(string file, string oldText, string newText)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        if (!text.Contains(oldText, StringComparison.Ordinal))
            throw new TourException($"samples/{file} has no '{oldText}' to change.");
        File.WriteAllText(path, text.Replace(oldText, newText, StringComparison.Ordinal));
    }

    private static void Copy(DirectoryInfo source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var file in source.EnumerateFiles())
            file.CopyTo(Path.Combine(target, file.Name));
        foreach (var folder in source.EnumerateDirectories().Where(static folder => folder.Name is not ("bin" or "obj" or "data")))
            Copy(folder, Path.Combine(target, folder.Name));
    }
}

/// <summary>A `dotnet` process that does not outlive the tour: a build, or an application on free ports.</summary>
internal sealed partial class Child : IAsyncDisposable
{
    private readonly Process _process = new();
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Child(string folder, params IEnumerable<string> arguments)
    {
        var start = _process.StartInfo = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // Settings of the caller's shell would change what the applications do.
        foreach (var name in start.Environment.Keys.Where(static name => name is "DOTNET_ENVIRONMENT" || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        _process.OutputDataReceived += OnLine;
        _process.ErrorDataReceived += OnLine;
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public Uri Operations => Listening("Operations").Single();

    /// <summary>Where the application itself listens; the operations API tells of its address in both ways.</summary>
    public Uri Address => Listening("Now").Except(Listening("Operations")).Single();

    public string Tail => string.Join('\n', _lines.TakeLast(30));

    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public static async Task<Child> StartApplicationAsync(string folder, string assembly, CancellationToken cancellation)
    {
        var child = new Child(folder, assembly, "--urls", "http://127.0.0.1:0", "--Koupleless:Operations:Url", "http://127.0.0.1:0");
        await Task.WhenAny(child._started.Task, child.ExitAsync(cancellation), Task.Delay(TimeSpan.FromMinutes(1), cancellation));
        if (child._started.Task.IsCompleted)
            return child;
        await child.DisposeAsync();
        cancellation.ThrowIfCancellationRequested();
        throw new TourException($"{assembly} did not start:\n\n{child.Tail}");
    }

    public async Task<int> ExitAsync(CancellationToken cancellation)
    {
        await _process.WaitForExitAsync(cancellation);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void OnLine(object sender, DataReceivedEventArgs e)
    {
        if (e.Data is not { } line)
            return;
        _lines.Enqueue(line);
        if (line.Contains("Application started", StringComparison.Ordinal))
            _started.TrySetResult();
    }

    private IEnumerable<Uri> Listening(string who) =>
        _lines.Select(line => ListeningLine().Match(line)).Where(match => match.Groups[1].Value == who).Select(static match => new Uri(match.Groups[2].Value));

    [GeneratedRegex(@"(Operations|Now) listening on: (http://\S+)")]
    private static partial Regex ListeningLine();
}

internal sealed class TourException(string message) : Exception(message);
