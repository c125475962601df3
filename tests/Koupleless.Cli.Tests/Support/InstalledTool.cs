using System.Diagnostics;

namespace Koupleless.Cli.Tests.Support;

/// <summary>The tool, installed from the local feed into a folder of its own as a user would. It goes with the object.</summary>
public sealed class InstalledTool : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public async Task InitializeAsync()
    {
        await File.WriteAllTextAsync(_folder["nuget.config"], $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="koupleless" value="{Metadata.Of("PackageFeed")}" />
              </packageSources>
            </configuration>
            """);
        // Another process: the version stays the same from build to build, and the user's package cache would have an old one.
        var start = Start("dotnet", ["tool", "install", "Koupleless.Cli", "--version", Metadata.Of("PackageVersion"), "--tool-path", _folder["tool"], "--configfile", _folder["nuget.config"]]);
        start.Environment["NUGET_PACKAGES"] = _folder["packages"];
        var result = await RunAsync(start);
        Assert.True(result.ExitCode == 0, result.ToString());
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Starts the tool without waiting for it.</summary>
    internal Process Launch(params string[] arguments) => Process.Start(Start(_folder["tool/koupleless"], arguments))!;

    internal Task<CommandResult> RunAsync(params string[] arguments) => RunAsync(Start(_folder["tool/koupleless"], arguments));

    /// <summary>Runs the tool with a folder of its own for temporary files.</summary>
    internal Task<CommandResult> RunInAsync(string temporary, params string[] arguments)
    {
        var start = Start(_folder["tool/koupleless"], arguments);
        // The one is asked for on Unix, the other on Windows.
        start.Environment["TMPDIR"] = temporary;
        start.Environment["TEMP"] = temporary;
        return RunAsync(start);
    }

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments) =>
        new(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };

    private static async Task<CommandResult> RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, (await output).ReplaceLineEndings("\n"), (await error).ReplaceLineEndings("\n"));
    }
}
