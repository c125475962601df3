using System.Collections.Concurrent;
using System.Diagnostics;

namespace Koupleless.EndToEnd.Tests;

/// <summary>An application as a process of its own; a web application on a free port. It ends with the object.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private const string ListeningOn = "Now listening on: ";
    private const string Started = "Application started.";
    private const string OperationsOn = "Operations listening on: ";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = [];
    private readonly ConcurrentQueue<Uri> _addresses = [];
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> _operations = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly bool _listens;

    private AppProcess(Process process, bool listens)
    {
        _process = process;
        _listens = listens;
    }

    /// <summary>Of a web application; of any other one that nobody answers at.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>All addresses of an application that has more than one, in the order of its endpoints' names.</summary>
    public async Task<IReadOnlyList<Uri>> AddressesAsync()
    {
        await _started.Task.WaitAsync(TimeSpan.FromMinutes(1));
        return [.. _addresses];
    }

    /// <summary>The operations API of a base; never completes for another application.</summary>
    public Task<Uri> OperationsAddress => _operations.Task;

    public string Output => string.Join(Environment.NewLine, _output);

    /// <param name="assembly">The application's assembly; its folder is the content root.</param>
    /// <param name="arguments">Beside the address.</param>
    public static Task<AppProcess> StartAsync(string assembly, params string[] arguments) => StartAsync(assembly, arguments, new Dictionary<string, string>());

    /// <inheritdoc cref="StartAsync(string, string[])"/>
    /// <param name="assembly">The application's assembly; its folder is the content root.</param>
    /// <param name="arguments">Beside the address.</param>
    /// <param name="environment">Variables beside those of the tests' own process.</param>
    /// <param name="listens">False for an application without a web host: it is there when its host has started.</param>
    public static async Task<AppProcess> StartAsync(string assembly, string[] arguments, IReadOnlyDictionary<string, string> environment, bool listens = true)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(assembly),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var app = new AppProcess(new Process { StartInfo = start, EnableRaisingEvents = true }, listens);
        app._process.OutputDataReceived += app.Read;
        app._process.ErrorDataReceived += app.Read;
        app._process.Exited += (_, _) => app._listening.TrySetException(new InvalidOperationException($"{assembly} ended:{Environment.NewLine}{app.Output}"));
        app._process.Start();
        app._process.BeginOutputReadLine();
        app._process.BeginErrorReadLine();
        try
        {
            app.Address = await app._listening.Task.WaitAsync(TimeSpan.FromMinutes(1));
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Read(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is not { } text)
            return;
        _output.Enqueue(text);
        if (Find(text, ListeningOn) is { } address)
        {
            _addresses.Enqueue(address);
            _listening.TrySetResult(address);
        }

        if (Find(text, OperationsOn) is { } operations)
            _operations.TrySetResult(operations);
        if (!text.Contains(Started, StringComparison.Ordinal))
            return;
        _started.TrySetResult();
        if (!_listens)
            _listening.TrySetResult(new Uri("http://nowhere.invalid"));
    }

    private static Uri? Find(string text, string prefix) =>
        text.IndexOf(prefix, StringComparison.Ordinal) is >= 0 and var at ? new(text[(at + prefix.Length)..].Trim()) : null;
}
