using Koupleless.Compatibility.Tests.Harness;

namespace Koupleless.Compatibility.Tests.Start;

/// <summary>A program without any requests: it works on what comes into a folder.</summary>
public sealed class WorkerServiceTests : CompatibilityTests, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("koupleless-worker-").FullName;

    protected override string App => "WorkerService";

    protected override string Area => "Ways to start";

    protected override string[] Arguments => [$"--Inbox={Inbox}", $"--Outbox={Outbox}"];

    protected override bool Listens => false;

    private string Inbox => Path.Combine(_folder, "inbox");

    private string Outbox => Path.Combine(_folder, "outbox");

    internal override Func<Visitor, Task> AskAgain => SendLetterAsync;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private protected override async Task VisitAsync(Visitor visitor)
    {
        visitor.Feature("Worker service");
        await SendLetterAsync(visitor);
    }

    private async Task SendLetterAsync(Visitor visitor)
    {
        // The host has started, the worker has perhaps not yet.
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(Outbox);
        using var watcher = new FileSystemWatcher(Outbox, "*.txt");
        var counted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        watcher.Renamed += (_, _) => counted.TrySetResult();
        watcher.EnableRaisingEvents = true;
        await File.WriteAllTextAsync(Path.Combine(_folder, "letter.txt"), "to be or not to be");
        File.Move(Path.Combine(_folder, "letter.txt"), Path.Combine(Inbox, "letter.txt"));

        await counted.Task.WaitAsync(TimeSpan.FromSeconds(30));

        visitor.Note(await File.ReadAllTextAsync(Path.Combine(Outbox, "letter.txt")));
        File.Delete(Path.Combine(Outbox, "letter.txt"));
    }
}
