using Koupleless.Analyzers.Rules.Unload.Waits;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class EndlessThreadTests
{
    [Theory]
    [InlineData("[|new Thread(() => { while (true) { Thread.Sleep(1000); } })|].Start();")]
    [InlineData("var thread = [|new Thread(Loop) { IsBackground = true }|]; thread.Start(); static void Loop() { for (; ; ) { try { Thread.Sleep(1000); } catch (Exception) { } } }")]
    [InlineData("ThreadStart start = () => { do { Thread.Sleep(1); } while (true); }; [|new Thread(start)|].Start();")]
    [InlineData("_ = [|Task.Factory.StartNew(Worker.Loop, TaskCreationOptions.LongRunning)|]; static class Worker { public static void Loop() { while (true) Thread.Sleep(1); } }")]
    [InlineData("_ = [|Task.Run(() => Worker.Start())|]; static class Worker { public static void Start() => Loop(); static void Loop() { while (true) Thread.Sleep(1); } }")]
    [InlineData("_ = [|Task.Run(async () => { while (true) { await Task.Yield(); } })|];")]
    [InlineData("[|ThreadPool.QueueUserWorkItem(_ => { while (true) { Thread.Sleep(1); } })|];")]
    [InlineData("var running = true; [|new Thread(() => { while (running) Thread.Sleep(1); })|].Start();")]
    [InlineData("return; class Worker { private volatile bool _stop; void Start() { _stop = false; [|new Thread(Loop)|].Start(); } void Loop() { while (!_stop) Thread.Sleep(1); } }")]
    [InlineData("return; class Worker { private bool _stop; void Start() => [|new Thread(Loop)|].Start(); void Loop() { while (true) { if (_stop) break; Thread.Sleep(1); } } }")]
    [InlineData("return; class Worker { readonly CancellationTokenSource _cts = new(); void Start() => [|new Thread(Loop)|].Start(); void Loop() { while (!_cts.IsCancellationRequested) Thread.Sleep(1); } }")]
    [InlineData("return; class Worker { readonly AutoResetEvent _signal = new(false); void Start() => [|new Thread(() => _signal.WaitOne())|].Start(); }")]
    [InlineData("var queue = new System.Collections.Concurrent.BlockingCollection<int>(); [|new Thread(() => { foreach (var item in queue.GetConsumingEnumerable()) Console.Write(item); })|].Start(); queue.Add(1);")]
    [InlineData("return; class Worker { readonly System.Collections.Concurrent.BlockingCollection<int> _queue = []; void Start() => [|new Thread(Loop)|].Start(); void Loop() { foreach (var item in _queue.GetConsumingEnumerable()) Console.Write(item); } }")]
    [InlineData("return; class Worker { readonly System.Collections.Concurrent.BlockingCollection<int> _queue = new(); void Start(CancellationToken token) => [|new Thread(() => { while (!token.IsCancellationRequested) Console.Write(_queue.Take()); })|].Start(); void Add(int item) => _queue.Add(item); }")]
    [InlineData("[|new Thread(() => { var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0); while (true) listener.AcceptTcpClient(); })|].Start();")]
    [InlineData("[|new Thread(() => { while (true) { try { CancellationToken.None.ThrowIfCancellationRequested(); } catch (InvalidOperationException) { } } })|].Start();")]
    [InlineData("return; class Worker { void Start(CancellationToken token) => [|new Thread(() => { while (true) { try { Task.Delay(1, token).Wait(token); } catch (Exception) { } } })|].Start(); }")]
    [InlineData("[|Thread.Sleep(Timeout.Infinite)|];")]
    [InlineData("new Thread(() => [|Thread.Sleep(Timeout.InfiniteTimeSpan)|]).Start();")]
    [InlineData("[|while|] (true) { Console.Write(1); Thread.Sleep(1000); }")]
    [InlineData("return; class Service : BackgroundService { protected override Task ExecuteAsync(CancellationToken stoppingToken) { [|while|] (true) { Thread.Sleep(1000); } } }")]
    public async Task A_thread_that_nothing_ends_is_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("new Thread(() => Console.Write(1)).Start();")]
    [InlineData("new Thread(() => { for (var i = 0; i < 10; i++) Thread.Sleep(1); }).Start();")]
    [InlineData("new Thread(() => { while (true) { if (Console.KeyAvailable) break; Thread.Sleep(1); } }).Start();")]
    [InlineData("new Thread(() => { while (true) { var line = Console.ReadLine(); if (line is null) return; } }).Start();")]
    [InlineData("var running = true; var thread = new Thread(() => { while (running) Thread.Sleep(1); }); thread.Start(); running = false; thread.Join();")]
    [InlineData("return; class Worker : IDisposable { private volatile bool _stop; void Start() => new Thread(Loop).Start(); void Loop() { while (!_stop) Thread.Sleep(1); } public void Dispose() => _stop = true; }")]
    [InlineData("return; class Worker : IDisposable { private bool _stop; void Start() => new Thread(Loop).Start(); void Loop() { while (!Volatile.Read(ref _stop)) Thread.Sleep(1); } public void Dispose() => Volatile.Write(ref _stop, true); }")]
    [InlineData("return; class Worker { public bool Stop { get; set; } void Start() => new Thread(Loop).Start(); void Loop() { while (!Stop) Thread.Sleep(1); } }")]
    [InlineData("return; class Worker : IDisposable { readonly CancellationTokenSource _cts = new(); void Start() => new Thread(Loop).Start(); void Loop() { while (!_cts.IsCancellationRequested) Thread.Sleep(1); } public void Dispose() => _cts.Cancel(); }")]
    [InlineData("return; class Worker { void Start(CancellationToken token) => new Thread(() => { while (!token.IsCancellationRequested) Thread.Sleep(1); }).Start(); }")]
    [InlineData("return; class Worker { void Start(CancellationToken token) => Task.Factory.StartNew(() => { while (true) { token.ThrowIfCancellationRequested(); Thread.Sleep(1); } }, TaskCreationOptions.LongRunning); }")]
    [InlineData("return; class Worker { void Start(CancellationToken token) => new Thread(() => { while (true) { try { Task.Delay(1, token).Wait(token); } catch (OperationCanceledException) { break; } } }).Start(); }")]
    [InlineData("return; class Worker : IDisposable { readonly AutoResetEvent _signal = new(false); void Start() => new Thread(() => _signal.WaitOne()).Start(); public void Dispose() => _signal.Set(); }")]
    [InlineData("return; class Worker { void Start(ManualResetEvent signal) => new Thread(() => { while (!signal.WaitOne(1000)) Console.Write(1); }).Start(); }")]
    [InlineData("var queue = new System.Collections.Concurrent.BlockingCollection<int>(); new Thread(() => { foreach (var item in queue.GetConsumingEnumerable()) Console.Write(item); }).Start(); queue.CompleteAdding();")]
    [InlineData("return; class Worker { readonly System.Collections.Concurrent.BlockingCollection<int> _queue = new(); void Start(CancellationToken token) => new Thread(() => { foreach (var item in _queue.GetConsumingEnumerable(token)) Console.Write(item); }).Start(); }")]
    [InlineData("return; class Worker : IDisposable { readonly System.Net.Sockets.TcpListener _listener = new(System.Net.IPAddress.Loopback, 0); void Start() => new Thread(() => { while (true) _listener.AcceptTcpClient(); }).Start(); public void Dispose() => _listener.Stop(); }")]
    [InlineData("using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0); new Thread(() => { while (true) listener.AcceptTcpClient(); }).Start();")]
    [InlineData("return; class Worker { Thread? _thread; void Start() { _thread = new Thread(() => { while (true) Thread.Sleep(1000); }); _thread.Start(); } void Stop() => _thread!.Interrupt(); }")]
    [InlineData("_ = Task.Run(async () => { var channel = System.Threading.Channels.Channel.CreateUnbounded<int>(); while (true) { await channel.Reader.ReadAsync(); } });")]
    [InlineData("return; class Service : BackgroundService { protected override async Task ExecuteAsync(CancellationToken stoppingToken) { while (!stoppingToken.IsCancellationRequested) { await Task.Delay(1000, stoppingToken); } } }")]
    public async Task A_thread_that_ends_or_may_end_is_not_reported(string program) => await VerifyAsync(program);

    [Fact]
    public async Task Code_that_is_not_seen_is_reported_at_the_strict_level_only()
    {
        const string Program = "return; class Worker(ThreadStart start) { void Start() => {|KPL2003:new Thread(start)|}.Start(); }";

        await RuleRunner.VerifyAsync<Only<WaitCheck>>(Program, Contracts.Module with { Strict = true });
        Assert.Empty(await RuleRunner.GetDiagnosticsAsync<Only<WaitCheck>>(Markup.Parse(Program).Source, Contracts.Module));
    }

    [Fact]
    public async Task The_report_says_why_the_thread_does_not_end()
    {
        var diagnostics = await RuleRunner.VerifyAsync<Only<WaitCheck>>(
            "{|KPL2003:new Thread(() => { while (true) Thread.Sleep(1); })|}.Start(); _ = {|KPL2003:Task.Run(() => new AutoResetEvent(false).WaitOne())|};");

        Assert.Equal(
            [
                "The thread runs a loop that nothing ends and keeps the module from unloading",
                "The task waits in 'WaitOne' for what nothing brings about and keeps the module from unloading",
            ],
            diagnostics.Select(static diagnostic => diagnostic.GetMessage(null)));
    }

    private static Task VerifyAsync(string program) =>
        RuleRunner.VerifyAsync<Only<WaitCheck>>(program.Replace("[|", "{|KPL2003:").Replace("|]", "|}"), Contracts.Module);
}
