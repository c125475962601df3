using Koupleless.Analyzers.Rules.Unload.Waits;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class UncancelledWaitTests
{
    [Theory]
    [InlineData("await [|Task.Delay(60_000)|];")]
    [InlineData("await [|Task.Delay(TimeSpan.FromMinutes(5), CancellationToken.None)|].ConfigureAwait(false);")]
    [InlineData("await [|Task.Delay(TimeSpan.FromMinutes(5), default(CancellationToken))|];")]
    [InlineData("await [|Task.Delay(new TimeSpan(0, 1, 0), TimeProvider.System)|];")]
    [InlineData("await [|Task.Delay(Timeout.Infinite)|];")]
    [InlineData("await [|Task.Delay(Timeout.InfiniteTimeSpan)|];")]
    [InlineData("[|Task.Delay(TimeSpan.FromHours(1))|].Wait();")]
    [InlineData("_ = [|Task.Delay(TimeSpan.FromHours(1))|].ContinueWith(_ => Console.Write(1));")]
    [InlineData("var delay = [|Task.Delay(TimeSpan.FromHours(1))|]; await delay;")]
    [InlineData("await Task.WhenAll([|Task.Delay(60_000)|], Task.CompletedTask);")]
    [InlineData("return; class Poller { private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(10) * 6; async Task Once() => await [|Task.Delay(s_interval)|]; }")]
    [InlineData("return; class Poller { Task Once() => [|Task.Delay(60_000)|]; }")]
    [InlineData("_ = Loop(); async Task Loop() { while (true) { Console.Write(1); await [|Task.Delay(1000)|]; } }")]
    [InlineData("_ = Task.Run(async () => { for (; ; ) { try { await [|Task.Delay(1000)|]; } catch (Exception) { } } });")]
    [InlineData("return; class Service : BackgroundService { protected override async Task ExecuteAsync(CancellationToken stoppingToken) { while (true) { await [|Task.Delay(1000)|]; } } }")]
    [InlineData("return; class Service : BackgroundService { protected override async Task ExecuteAsync(CancellationToken stoppingToken) { while (!stoppingToken.IsCancellationRequested) { await [|Task.Delay(60_000)|]; } } }")]
    [InlineData("_ = Loop(); async Task Loop() { while (true) { await [|Step()|]; } } async Task Step() { Console.Write(1); await Task.Delay(1000); }")]
    [InlineData("return; class Poller { async Task Poll() { Console.Write(1); await [|Task.Delay(1000)|]; await Poll(); } }")]
    [InlineData("_ = Loop(); async Task Loop() { using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await [|timer.WaitForNextTickAsync()|]) Console.Write(1); }")]
    [InlineData("_ = Loop(); async Task Loop() { var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await [|timer.WaitForNextTickAsync(CancellationToken.None)|]) Console.Write(1); timer.Dispose(); }")]
    [InlineData("return; class Poller { readonly PeriodicTimer _timer = new(TimeSpan.FromSeconds(1)); async Task Loop() { while (await [|_timer.WaitForNextTickAsync()|]) Console.Write(1); } }")]
    [InlineData("var source = [|new CancellationTokenSource(TimeSpan.FromMinutes(5))|]; source.Token.Register(() => { });")]
    [InlineData("_ = [|new CancellationTokenSource(60_000)|].Token;")]
    [InlineData("return; class Call { readonly CancellationTokenSource _timeOut = [|new(TimeSpan.FromMinutes(5))|]; CancellationToken Token => _timeOut.Token; }")]
    [InlineData("var source = new CancellationTokenSource(); [|source.CancelAfter(TimeSpan.FromMinutes(5))|];")]
    [InlineData("return; class Trial { readonly CancellationTokenSource _end = new(); void Begin() { _end.Token.Register(() => { }); [|_end.CancelAfter(TimeSpan.FromHours(1))|]; } }")]
    [InlineData("await [|Shop.BaseState.Completion|];")]
    [InlineData("await [|Shop.BaseState.Completion|].ConfigureAwait(false);")]
    [InlineData("_ = [|Shop.BaseState.Completion|].ContinueWith(_ => Console.Write(1));")]
    [InlineData("await [|Shop.BaseState.Completion|].WaitAsync(CancellationToken.None);")]
    [InlineData("return; class Waiter(Shop.IShop shop) { async Task Wait() => await [|shop.Closing|]; }")]
    [InlineData("[|Thread.Sleep(60_000)|];")]
    public async Task A_wait_that_nothing_cancels_is_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("await Task.Delay(1000);")]
    [InlineData("for (var i = 0; i < 3; i++) await Task.Delay(1000);")]
    [InlineData("await Task.Delay(args.Length);")]
    [InlineData("_ = Task.Delay(60_000);")]
    [InlineData("await Task.WhenAny(Task.Delay(60_000), Task.CompletedTask);")]
    [InlineData("var timeOut = Task.Delay(60_000); if (await Task.WhenAny(timeOut, Task.CompletedTask) == timeOut) Console.Write(1);")]
    [InlineData("return; class Poller { async Task Loop(CancellationToken token) { await Task.Delay(60_000, token); while (true) await Task.Delay(1000, token); } }")]
    [InlineData("return; class Poller { async Task Loop(CancellationToken token) { while (!token.IsCancellationRequested) await Task.Delay(1000); } }")]
    [InlineData("return; class Poller { async Task Loop(CancellationToken token) { while (true) { token.ThrowIfCancellationRequested(); await Task.Delay(1000); } } }")]
    [InlineData("return; class Poller : IDisposable { bool _stop; async Task Loop() { while (!_stop) await Task.Delay(1000); } public void Dispose() => _stop = true; }")]
    [InlineData("while (true) { try { File.ReadAllText(\"a\"); break; } catch (IOException) { await Task.Delay(1000); } }")]
    [InlineData("return; class Retry { async Task Poll(int left) { await Task.Delay(1000); if (left > 0) await Poll(left - 1); } }")]
    [InlineData("return; class Poller { async Task Loop(CancellationToken token) { using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await timer.WaitForNextTickAsync(token)) Console.Write(1); } }")]
    [InlineData("return; class Poller : IDisposable { readonly PeriodicTimer _timer = new(TimeSpan.FromSeconds(1)); async Task Loop() { while (await _timer.WaitForNextTickAsync()) Console.Write(1); } public void Dispose() => _timer.Dispose(); }")]
    [InlineData("return; class Poller { async Task Loop(CancellationToken token) { var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); using var end = token.Register(timer.Dispose); while (await timer.WaitForNextTickAsync()) Console.Write(1); } }")]
    [InlineData("using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1)); while (await timer.WaitForNextTickAsync()) if (args.Length > 1) break;")]
    [InlineData("using var source = new CancellationTokenSource(TimeSpan.FromMinutes(5)); source.Token.Register(() => { });")]
    [InlineData("var source = new CancellationTokenSource(TimeSpan.FromMinutes(5)); source.Token.Register(() => { }); source.Cancel();")]
    [InlineData("var source = new CancellationTokenSource(TimeSpan.FromSeconds(5)); source.Token.Register(() => { });")]
    [InlineData("var source = new CancellationTokenSource(Timeout.InfiniteTimeSpan); source.Token.Register(() => { });")]
    [InlineData("using var source = new CancellationTokenSource(); source.CancelAfter(TimeSpan.FromMinutes(5));")]
    [InlineData("return; class Call { readonly CancellationTokenSource _end; Call(CancellationTokenSource end) => _end = end; void Begin() => _end.CancelAfter(TimeSpan.FromHours(1)); }")]
    [InlineData("return; class Call : IDisposable { readonly CancellationTokenSource _timeOut = new(TimeSpan.FromMinutes(5)); public void Dispose() => _timeOut.Dispose(); }")]
    [InlineData("return; class Waiter(Shop.IShop shop) { async Task Wait(CancellationToken token) { await shop.Closing.WaitAsync(token); await shop.CloseAsync(); } }")]
    [InlineData("await Shop.BaseState.Completion.WaitAsync(TimeSpan.FromSeconds(1));")]
    [InlineData("await Task.CompletedTask;")]
    [InlineData("var own = new TaskCompletionSource(); await own.Task;")]
    [InlineData("Thread.Sleep(1000);")]
    public async Task A_wait_that_ends_or_may_be_cancelled_is_not_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("await {|KPL2005:Task.Delay(args.Length)|};")]
    [InlineData("var source = {|KPL2005:new CancellationTokenSource(args.Length)|}; source.Token.Register(() => { });")]
    public async Task A_wait_of_unknown_length_is_reported_at_the_strict_level_only(string program)
    {
        await RuleRunner.VerifyAsync<Only<WaitCheck>>(program, Contracts.Module with { Strict = true });
        Assert.Empty(await RuleRunner.GetDiagnosticsAsync<Only<WaitCheck>>(Markup.Parse(program).Source, Contracts.Module));
    }

    [Fact]
    public async Task The_base_may_wait_as_long_as_it_wants() =>
        await RuleRunner.VerifyAsync<Only<WaitCheck>>("class Base { async Task Wait() { await Task.Delay(60_000); } }", AnalyzedProject.Shared);

    private static Task VerifyAsync(string program) =>
        RuleRunner.VerifyAsync<Only<WaitCheck>>(program.Replace("[|", "{|KPL2005:").Replace("|]", "|}"), Contracts.Module);
}
