using Koupleless.Analyzers.Rules.Unload.Events;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class SharedObjectEventTests
{
    [Theory]
    [InlineData("[|Shop.BaseState.Clock.Tick += (_, _) => { }|];")]
    [InlineData("var clock = Shop.BaseState.Clock; [|clock.Tick += (_, _) => { }|];")]
    [InlineData("if (Shop.BaseState.Clock is { } clock) { [|clock.Tick += (_, _) => { }|]; }")]
    [InlineData("[|((Shop.Clock)Shop.BaseState.Clock).Tick += (_, _) => { }|];")]
    [InlineData("[|Shop.BaseState.Services.GetRequiredService<Shop.Clock>().Tick += (_, _) => { }|];")]
    [InlineData("var app = WebApplication.Create(args); [|app.Services.GetRequiredService<Shop.IClock>().Tick += (_, _) => { }|];")]
    [InlineData("var app = WebApplication.Create(args); app.MapGet(\"/\", (Shop.IClock clock) => { [|clock.Tick += (_, _) => { }|]; });")]
    [InlineData("return; class Watcher(Shop.IClock clock) { void Start() => [|clock.Tick += OnTick|]; void OnTick(object? s, EventArgs e) { } }")]
    [InlineData("return; class Watcher { readonly Shop.IClock _clock; Watcher(Shop.IClock clock) => _clock = clock; void Start() => [|_clock.Tick += OnTick|]; void OnTick(object? s, EventArgs e) { } }")]
    [InlineData("return; class Watcher(Shop.IShop shop) { void Start() => [|shop.Clock.Tick += OnTick|]; void OnTick(object? s, EventArgs e) { } }")]
    [InlineData(
        """
        return;
        class Watcher : IDisposable
        {
            public Watcher() => [|Shop.BaseState.Clock.Tick += OnTick|];
            public void Dispose() => Shop.BaseState.OtherClock.Tick -= OnTick;
            private void OnTick(object? s, EventArgs e) { }
        }
        """)]
    public async Task An_event_of_an_object_of_the_base_is_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("var clock = new Shop.Clock(); clock.Tick += (_, _) => { };")]
    [InlineData("Shop.IClock clock = new Shop.Clock(); clock.Tick += (_, _) => { };")]
    [InlineData("return; class Watcher { readonly Shop.Clock _clock = new(); void Start() => _clock.Tick += (_, _) => { }; }")]
    [InlineData("var process = System.Diagnostics.Process.GetCurrentProcess(); process.Exited += (_, _) => { };")]
    [InlineData("var watcher = new FileSystemWatcher(); watcher.Changed += (_, _) => { };")]
    [InlineData("return; class Watcher(System.ComponentModel.INotifyPropertyChanged settings) { void Start() => settings.PropertyChanged += (_, _) => { }; }")]
    [InlineData("return; class Own { public event EventHandler? Changed; void Start() { Changed += (_, _) => { }; } }")]
    public async Task An_event_of_an_object_of_the_module_is_not_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("builder.Services.AddSingleton<Shop.IClock, Shop.Clock>();")]
    [InlineData("builder.Services.AddSingleton<Shop.IClock>(new Shop.Clock());")]
    [InlineData("builder.Services.AddSingleton<Shop.IClock>(_ => new Shop.Clock());")]
    [InlineData("} class FakeClock : Shop.IClock { public event EventHandler? Tick { add { } remove { } } public DateTime Now => default;")]
    public async Task A_contract_that_the_module_has_an_object_for_is_not_reported_unless_strict(string own)
    {
        var program = $"var builder = WebApplication.CreateBuilder(args); {{ {own} }} class Watcher(Shop.IClock clock) {{ void Start() => {{|KPL2002:clock.Tick += (_, _) => {{ }}|}}; }}";

        await RuleRunner.VerifyAsync<Only<EventSubscriptionCheck>>(program, Contracts.Module with { Strict = true });
        Assert.Empty(await RuleRunner.GetDiagnosticsAsync<Only<EventSubscriptionCheck>>(Markup.Parse(program).Source, Contracts.Module));
    }

    [Fact]
    public async Task A_service_that_the_module_hands_on_from_the_base_is_the_bases() =>
        await VerifyAsync(
            """
            WebApplication.CreateBuilder(args).Services.AddSingleton<Shop.IClock>(_ => Shop.BaseState.Clock);
            class Watcher(Shop.IClock clock) { void Start() => [|clock.Tick += (_, _) => { }|]; }
            """);

    [Theory]
    [InlineData("Shop.BaseState.Clock.Tick += OnTick; args.ToString(); Shop.BaseState.Clock.Tick -= OnTick; void OnTick(object? s, EventArgs e) { }")]
    [InlineData("return; class Watcher(Shop.IClock clock) : IDisposable { void Start() => clock.Tick += OnTick; public void Dispose() => clock.Tick -= OnTick; void OnTick(object? s, EventArgs e) { } }")]
    [InlineData(
        """
        return;
        class Watcher : IDisposable
        {
            private readonly Shop.IClock _clock;
            public Watcher(Shop.IClock clock) { _clock = clock; clock.Tick += OnTick; }
            public void Dispose() => _clock.Tick -= OnTick;
            private void OnTick(object? s, EventArgs e) { }
        }
        """)]
    [InlineData("return; class Watcher { private Shop.IClock? _clock; void Start() { _clock = Shop.BaseState.Clock; Shop.BaseState.Clock.Tick += OnTick; } void Stop() => _clock!.Tick -= OnTick; void OnTick(object? s, EventArgs e) { } }")]
    public async Task A_handler_that_the_type_removes_is_not_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("return; class Inbox(Shop.IBus bus) { void Start() => [|bus.Subscribe(_ => { })|]; }")]
    [InlineData("return; class Inbox : IObserver<string> { Inbox(Shop.IBus bus) { _ = [|bus.Subscribe(this)|]; } public void OnNext(string s) { } public void OnError(Exception e) { } public void OnCompleted() { } }")]
    [InlineData("return; class Inbox(Shop.IBus bus) { IDisposable? _subscription; void Start() => _subscription = [|bus.Subscribe(_ => { })|]; }")]
    public async Task A_subscription_whose_disposable_nothing_disposes_is_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("return; class Inbox(Shop.IBus bus) : IDisposable { IDisposable? _subscription; void Start() => _subscription = bus.Subscribe(_ => { }); public void Dispose() => _subscription?.Dispose(); }")]
    [InlineData("return; class Inbox(Shop.IBus bus) { void Once() { using var subscription = bus.Subscribe(_ => { }); } }")]
    [InlineData("return; class Inbox(IObservable<string> messages, IObserver<string> observer) { void Start() => messages.Subscribe(observer); }")]
    [InlineData("return; class Inbox(Shop.IBus bus) { IDisposable Start() => bus.Subscribe(_ => { }); }")]
    public async Task A_subscription_that_is_disposed_or_handed_on_is_not_reported(string program) => await VerifyAsync(program);

    private static Task VerifyAsync(string program) =>
        RuleRunner.VerifyAsync<Only<EventSubscriptionCheck>>(program.Replace("[|", "{|KPL2002:").Replace("|]", "|}"), Contracts.Module);
}
