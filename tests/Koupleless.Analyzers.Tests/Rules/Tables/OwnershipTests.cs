using Koupleless.Analyzers.Rules.Tables;
using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.Analyzers.Tests.Rules.Tables;

public class OwnershipTests
{
    private static readonly ReferencedSource s_base = new(ReferenceKind.Contract, "Base", """
        namespace Base;
        public interface ILifetime { System.Threading.CancellationToken Stopping { get; } }
        public static class Config { public static Microsoft.Extensions.Configuration.IConfiguration Current => null!; }
        public static class State { public static System.Threading.CancellationToken Stopping => default; }
        """);

    [Theory]
    [InlineData("static class Poller { static readonly Timer s_timer = [|new Timer(_ => { }, null, 1000, 1000)|]; }")]
    [InlineData("class Poller { Timer? _timer; public void Start() => _timer = [|new Timer(Tick, null, 1000, 1000)|]; void Tick(object? state) { } }")]
    [InlineData("class Poller { Timer? _timer; public void Start() => _timer ??= [|new Timer(_ => Tick(), null, 1000, 1000)|]; void Tick() { } }")]
    [InlineData("class Poller { Timer? _timer; public void Start() { var timer = [|new Timer(_ => Tick(), null, 1000, 1000)|]; _timer = timer; } void Tick() { } }")]
    [InlineData("class Poller { readonly List<Timer> _timers = []; public void Start() => _timers.Add([|new Timer(_ => Tick(), null, 1000, 1000)|]); void Tick() { } }")]
    [InlineData("class Poller { Timer? _timer; public Poller() { _timer = [|Make()|]; } Timer Make() => new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } }")]
    [InlineData("class Poller(bool clean) : IDisposable { Timer? _timer; public void Start() => _timer = [|new Timer(_ => Tick(), null, 1000, 1000)|]; void Tick() { } public void Dispose() { if (clean) _timer?.Dispose(); } }")]
    [InlineData("static class Poller { public static void Start(IServiceCollection services) => services.AddSingleton([|new System.Timers.Timer(1000) { Enabled = true }|]); }")]
    [InlineData("static class Poller { public static void Start() { var timer = [|new System.Timers.Timer(1000)|]; timer.Elapsed += (_, _) => { }; timer.Start(); } }")]
    [InlineData("static class Poller { public static void Start(bool once) { var timer = [|new System.Timers.Timer(1000)|]; timer.Start(); if (once) timer.Dispose(); } }")]
    [InlineData("static class Poller { public static void Start(bool once) { var timer = [|new System.Timers.Timer(1000)|]; timer.Start(); if (once) return; timer.Dispose(); } }")]
    [InlineData("static class Poller { static void Keep(System.Timers.Timer timer) => timer.Start(); public static void Start() { var timer = [|new System.Timers.Timer(1000)|]; timer.Start(); Keep(timer); } }")]
    [InlineData("class Poller : IDisposable { readonly Dictionary<int, Timer> _timers = []; public void Start() => _timers[1] = [|new Timer(_ => Tick(), null, 1000, 1000)|]; void Tick() { } public void Dispose() => _timers.Clear(); }")]
    public Task What_nothing_releases_is_reported(string code) => Verify(code);

    [Theory]
    [InlineData("class Poller { public void Start() { var timer = new Timer(_ => { }, null, 1000, 1000); } }")]
    [InlineData("class Poller { public void Start() { _ = new Timer(_ => { }, null, 1000, 1000); } }")]
    [InlineData("static class Poller { static readonly Timer s_timer = new Timer(_ => { }, null, 1000, Timeout.Infinite); }")]
    [InlineData("class Poller { readonly Timer _timer = new Timer(static _ => { }, null, 1000, 1000); }")]
    [InlineData("class Poller : IDisposable { readonly Timer _timer; public Poller() => _timer = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public void Dispose() => _timer.Dispose(); }")]
    [InlineData("class Poller : IDisposable { Timer? _timer; public void Start() => _timer = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public void Dispose() => _timer?.Dispose(); }")]
    [InlineData("class Poller : IDisposable { Timer? _timer; public void Start() => _timer = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public void Dispose() => Interlocked.Exchange(ref _timer, null)?.Dispose(); }")]
    [InlineData("class Poller : IAsyncDisposable { Timer? _timer; public void Start() => _timer = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public async ValueTask DisposeAsync() { if (_timer is { } timer) await timer.DisposeAsync().ConfigureAwait(false); } }")]
    [InlineData("partial class Poller { Timer? _timer; public void Start() => _timer = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } } partial class Poller : IDisposable { public void Dispose() => _timer?.Dispose(); }")]
    [InlineData("class Poller : IDisposable { readonly List<Timer> _timers = []; public void Start() => _timers.Add(new Timer(_ => Tick(), null, 1000, 1000)); void Tick() { } public void Dispose() { foreach (var timer in _timers) timer.Dispose(); } }")]
    [InlineData("class Poller : IDisposable { Timer? _timer; public Poller() { _timer = Make(); } Timer Make() => new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public void Dispose() => _timer?.Dispose(); }")]
    [InlineData("class Poller { Timer? _timer; public void Start(IHostApplicationLifetime lifetime) { _timer = new Timer(_ => Tick(), null, 1000, 1000); lifetime.ApplicationStopping.Register(() => _timer.Dispose()); } void Tick() { } }")]
    [InlineData("class Poller : IDisposable { Timer? _timer; bool _disposed; public void Start() => _timer = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public void Dispose() { if (!_disposed) { _timer?.Dispose(); _disposed = true; } } }")]
    [InlineData("class Poller : IDisposable { readonly Timer _timer; public Poller() => _timer = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public void Dispose() => Dispose(true); protected virtual void Dispose(bool disposing) { if (disposing) _timer.Dispose(); } }")]
    [InlineData("class Poller : IDisposable { readonly Dictionary<int, Timer> _timers = []; public void Start() => _timers[1] = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public void Dispose() { foreach (var timer in _timers.Values) timer.Dispose(); } }")]
    [InlineData("class Poller : IDisposable { readonly Dictionary<int, Timer> _timers = []; public void Start() => _timers[1] = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public void Dispose() { foreach (var pair in _timers) pair.Value.Dispose(); } }")]
    [InlineData("class Poller : IDisposable { readonly Dictionary<int, Timer> _timers = []; public void Start() => _timers[1] = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public void Dispose() { _timers[1].Dispose(); } }")]
    [InlineData("class Poller : IDisposable { readonly Dictionary<int, Timer> _timers = []; public void Start() => _timers[1] = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public void Dispose() { if (_timers.Remove(1, out var timer)) timer.Dispose(); } }")]
    [InlineData("class Poller : IDisposable { readonly Dictionary<int, Timer> _timers = []; public void Start() => _timers[1] = new Timer(_ => Tick(), null, 1000, 1000); void Tick() { } public void Dispose() { _timers.Values.ToList().ForEach(timer => timer.Dispose()); } }")]
    [InlineData("class Poller { void Tick() { } public Timer Start() => new Timer(_ => Tick(), null, 1000, 1000); }")]
    [InlineData("static class Poller { public static void Start(IServiceCollection services) => services.AddSingleton(_ => new System.Timers.Timer(1000) { Enabled = true }); }")]
    [InlineData("static class Poller { public static void Start() { using var timer = new System.Timers.Timer(1000); timer.Start(); } }")]
    [InlineData("static class Poller { public static void Start() { using (var timer = new System.Timers.Timer(1000)) timer.Start(); } }")]
    [InlineData("static class Poller { public static void Start() { var timer = new System.Timers.Timer(1000); try { timer.Start(); } finally { timer.Dispose(); } } }")]
    [InlineData("static class Poller { public static void Start(bool once) { var timer = new System.Timers.Timer(1000); try { timer.Start(); if (once) return; } finally { timer.Dispose(); } } }")]
    [InlineData("static class Poller { public static void Start() { System.Timers.Timer? timer = null; try { timer = new System.Timers.Timer(1000); timer.Start(); } finally { if (timer != null) timer.Dispose(); } } }")]
    [InlineData("static class Poller { public static void Start() { var timer = new System.Timers.Timer(1000); timer.Start(); timer?.Dispose(); } }")]
    [InlineData("static class Poller { public static void Start() { var timer = new System.Timers.Timer(1000); } }")]
    [InlineData("static class Poller { public static void Start(IHostApplicationLifetime lifetime) { var timer = new System.Timers.Timer(1000); timer.Start(); lifetime.ApplicationStopping.Register(timer.Dispose); } }")]
    [InlineData("static class Poller { static void Stop(System.Timers.Timer timer) => timer.Stop(); public static void Start() { var timer = new System.Timers.Timer(1000); timer.Start(); Stop(timer); } }")]
    [InlineData("static class Poller { public static void Start(CompositeDisposable owner) { var timer = new System.Timers.Timer(1000); timer.Start(); owner.Own(timer); } public abstract class CompositeDisposable { public abstract void Own(IDisposable part); } }")]
    public Task What_is_released_or_ends_by_itself_is_not_reported(string code) => Verify(code);

    [Theory]
    [InlineData("static class Setup { public static void Go(IServiceCollection services) => services.AddSingleton([|new Poller()|]); }")]
    [InlineData("static class Setup { static readonly Poller s_poller = [|new Poller()|]; }")]
    [InlineData("static class Setup { public static void Go() { var poller = [|new Poller()|]; poller.Look(); } }")]
    public Task An_object_that_owns_something_has_to_be_released_too(string code) => Verify(code + Poller);

    [Theory]
    [InlineData("static class Setup { public static void Go(IServiceCollection services) => services.AddSingleton<Poller>(); }")]
    [InlineData("static class Setup { public static void Go(IServiceCollection services) => services.AddSingleton(_ => new Poller()); }")]
    [InlineData("static class Setup { public static void Go() { using var poller = new Poller(); poller.Look(); } }")]
    [InlineData("static class Setup { public static void Go() { var poller = new Poller(); poller.Stop(); } }")]
    [InlineData("class Setup : IDisposable { readonly Poller _poller = new(); public void Dispose() => _poller.Dispose(); }")]
    public Task An_object_that_is_released_releases_what_it_owns(string code) => Verify(code + Poller);

    private const string Poller =
        " class Poller : IDisposable { readonly Timer _timer; public Poller() => _timer = new Timer(_ => Look(), null, 1000, 1000); public void Look() { } public void Stop() => _timer.Dispose(); public void Dispose() => _timer.Dispose(); }";

    [Fact]
    public Task The_program_itself_is_a_type() => Verify("""
        var timer = new System.Timers.Timer(1000);
        timer.Start();
        var kept = [|new System.Timers.Timer(1000)|];
        kept.Start();
        var app = WebApplication.Create();
        app.Lifetime.ApplicationStopping.Register(() => timer.Dispose());
        app.Run();
        """);

    [Theory]
    [InlineData("class C { public C() { [|Base.State.Stopping.Register(() => { })|]; } }")]
    [InlineData("class C(Base.ILifetime lifetime) { public void Go() { [|lifetime.Stopping.Register(() => { })|]; } }")]
    [InlineData("class C { readonly Base.ILifetime _lifetime; public C(Base.ILifetime lifetime) => _lifetime = lifetime; public void Go() { var source = [|CancellationTokenSource.CreateLinkedTokenSource(_lifetime.Stopping)|]; } }")]
    [InlineData("class C { public void Go(CancellationToken token) { var source = [|CancellationTokenSource.CreateLinkedTokenSource(token, Base.State.Stopping)|]; source.Token.ThrowIfCancellationRequested(); } }")]
    [InlineData("class C { public void Go() { [|Microsoft.Extensions.Primitives.ChangeToken.OnChange(() => new Microsoft.Extensions.Primitives.CancellationChangeToken(Base.State.Stopping), () => { })|]; } }")]
    [InlineData("class C { readonly CancellationTokenRegistration _r; public C(CancellationToken token) => _r = token.Register(() => { }); public static void Go() { var c = [|new C(Base.State.Stopping)|]; } }")]
    [InlineData("class C(CancellationToken token) { public void Start() => token.Register(() => { }); public static void Go() => [|new C(Base.State.Stopping)|].Start(); }")]
    [InlineData("class C { static void Watch(CancellationToken token) { token.Register(() => { }); } public static void Go() => [|Watch(Base.State.Stopping)|]; }")]
    public Task A_registration_on_a_token_of_the_base_is_reported(string code) => VerifyAny(code);

    [Theory]
    [InlineData("class C { public C() { using var registration = Base.State.Stopping.Register(() => { }); } }")]
    [InlineData("class C(CancellationToken token) { public void Go() { token.Register(() => { }); } }")]
    [InlineData("class C(IHostApplicationLifetime lifetime) { public void Go() { lifetime.ApplicationStopping.Register(() => { }); } }")]
    [InlineData("class C : IDisposable { readonly CancellationTokenRegistration _registration = Base.State.Stopping.Register(() => { }); public void Dispose() => _registration.Dispose(); }")]
    [InlineData("class C { public async Task Go(CancellationToken token) { using var source = CancellationTokenSource.CreateLinkedTokenSource(token, Base.State.Stopping); await Task.Delay(1, source.Token); } }")]
    [InlineData("class C : IDisposable { readonly CancellationTokenRegistration _r; public C(CancellationToken token) => _r = token.Register(() => { }); public virtual void Dispose() => _r.Dispose(); public static void Go() { using var c = new C(Base.State.Stopping); } }")]
    [InlineData("class C { static void Watch(CancellationToken token) { using var r = token.Register(() => { }); } public static void Go() => Watch(Base.State.Stopping); }")]
    public Task A_registration_that_ends_or_is_on_the_modules_own_token_is_not_reported(string code) => VerifyAny(code);

    [Theory]
    [InlineData("class C { readonly GCHandle _self; public C() => _self = {|KPL2009:GCHandle.Alloc(this)|}; public nint Context => GCHandle.ToIntPtr(_self); }")]
    [InlineData("class C { public static nint Pass(C value) => GCHandle.ToIntPtr(GCHandle.Alloc(value)); static void Back(nint context) => GCHandle.FromIntPtr(context).Free(); }")]
    [InlineData("class C { static readonly int[] s_numbers = []; public static GCHandle Pin() { GCHandle.Alloc(s_numbers, GCHandleType.Pinned); GCHandle.Alloc(new C(), GCHandleType.Weak); return default; } }")]
    [InlineData("class C { public static void Go() => System.Diagnostics.ActivitySource.AddActivityListener({|KPL2012:new System.Diagnostics.ActivityListener()|}); }")]
    [InlineData("class C : IDisposable { int _seen; readonly System.Diagnostics.ActivityListener _listener = {|KPL2012:new()|}; public void Dispose() { if (_seen > 0) _listener.Dispose(); } }")]
    [InlineData("class C : IDisposable { int _done; readonly System.Diagnostics.ActivityListener _listener = new(); public void Dispose() { if (_done == 0) { _done = 1; _listener.Dispose(); } } }")]
    [InlineData("class C { public static void Go() { var handle = {|KPL2009:GCHandle.Alloc(new C())|}; if (Send(GCHandle.ToIntPtr(handle)) == 0) handle.Free(); } static int Send(nint context) => ((C)GCHandle.FromIntPtr(context).Target!).GetHashCode(); }")]
    public Task Handles_and_listeners_are_followed_as_timers_are(string code) =>
        RuleRunner.VerifyAsync<Only<HazardTableCheck>>("using System.Runtime.InteropServices;\nreturn;\n" + code);

    [Fact]
    public async Task Strict_also_reports_what_cannot_be_seen()
    {
        const string Code = "class C { public IDisposable Go() { return [|new System.Timers.Timer(1000) { Enabled = true }|]; } }";
        await RuleRunner.VerifyAsync<Only<HazardTableCheck>>(
            "return; " + Code.Replace("[|", "{|KPL2004:").Replace("|]", "|}"), new AnalyzedProject { Strict = true });
        await RuleRunner.VerifyAsync<Only<HazardTableCheck>>("return; " + Code.Replace("[|", "").Replace("|]", ""));
    }

    [Fact]
    public async Task A_base_may_keep_its_own() =>
        await RuleRunner.VerifyAsync<Only<HazardTableCheck>>("public static class P { static readonly Timer s_timer = new Timer(_ => { }, null, 1000, 1000); }", AnalyzedProject.Shared);

    [Theory]
    [InlineData("var services = new ServiceCollection(); {|KPL2008:services.Configure<Options>(Base.Config.Current)|}; var provider = services.BuildServiceProvider(); provider.GetService<Options>();")]
    [InlineData("var services = new ServiceCollection(); services.Configure<Options>(Base.Config.Current); using var provider = services.BuildServiceProvider();")]
    [InlineData("var builder = Host.CreateApplicationBuilder(); builder.Services.Configure<Options>(Base.Config.Current);")]
    public Task Options_of_the_base_end_with_the_provider(string statements) =>
        RuleRunner.VerifyAsync<Only<HazardTableCheck>>(statements + "\nclass Options;", new AnalyzedProject { References = [s_base] });

    private static Task Verify(string code) =>
        RuleRunner.VerifyAsync<Only<HazardTableCheck>>(
            (code.Contains("app.Run", StringComparison.Ordinal) ? "" : "return; ") + code.Replace("[|", "{|KPL2004:").Replace("|]", "|}"));

    private static async Task VerifyAny(string code)
    {
        var markup = code.Replace("[|Microsoft", "{|KPL2008:Microsoft").Replace("[|", "{|KPL2006:").Replace("|]", "|}");
        await RuleRunner.VerifyAsync<Only<HazardTableCheck>>("return; " + markup, new AnalyzedProject { References = [s_base] });
    }
}
