using Koupleless.Analyzers.Rules.Unload.Events;
using Koupleless.Analyzers.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Tests.Rules.Unload;

public class StaticEventTests
{
    [Theory]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => { }")]
    [InlineData("AppDomain.CurrentDomain.UnhandledException += static (_, _) => { }")]
    [InlineData("System.Runtime.Loader.AssemblyLoadContext.Default.Resolving += (_, _) => null")]
    [InlineData("System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(object).Assembly)!.Unloading += _ => { }")]
    [InlineData("System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(System.Reflection.Assembly.GetEntryAssembly()!)!.Unloading += _ => { }")]
    [InlineData("TaskScheduler.UnobservedTaskException += (_, _) => { }")]
    [InlineData("Console.CancelKeyPress += (_, e) => e.Cancel = true")]
    [InlineData("System.Net.NetworkInformation.NetworkChange.NetworkAddressChanged += OnE")]
    [InlineData("System.ComponentModel.TypeDescriptor.Refreshed += _ => { }")]
    [InlineData("Shop.BaseState.Changed += new EventHandler(OnE)")]
    [InlineData("Shop.BaseState.Changed += Library.Hub.OnChanged")]
    [InlineData("Shop.Feed<string>.Received += _ => { }")]
    public async Task A_handler_that_nothing_removes_is_reported(string statement) =>
        await VerifyAsync($"[|{statement}|]; static void OnE(object? sender, EventArgs e) {{ }}");

    [Theory]
    [InlineData("Own.Changed += (_, _) => { }; class Own { public static event EventHandler? Changed; }")]
    [InlineData("Library.Hub.Changed += (_, _) => { };")]
    [InlineData("Shop.BaseState.Changed += Shop.BaseState.OnChanged;")]
    [InlineData("Shop.BaseState.Changed += new Shop.Clock().OnTick;")]
    [InlineData("Shop.Feed<Own>.Received += _ => { }; class Own;")]
    [InlineData("System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(typeof(Own).Assembly)!.Unloading += _ => { }; class Own;")]
    [InlineData("System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(System.Reflection.Assembly.GetExecutingAssembly())!.Unloading += _ => { };")]
    [InlineData("var process = new System.Diagnostics.Process(); process.Exited += (_, _) => { };")]
    public async Task An_event_or_a_handler_that_keeps_nothing_of_the_module_is_not_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += OnExit; AppDomain.CurrentDomain.ProcessExit -= OnExit; void OnExit(object? sender, EventArgs e) { }")]
    [InlineData("EventHandler exit = (_, _) => { }; AppDomain.CurrentDomain.ProcessExit += exit; args.ToString(); AppDomain.CurrentDomain.ProcessExit -= exit;")]
    [InlineData(
        """
        var app = WebApplication.Create(args);
        Shop.BaseState.Changed += OnChanged;
        app.Lifetime.ApplicationStopping.Register(() => Shop.BaseState.Changed -= OnChanged);
        app.Run();
        static void OnChanged(object? sender, EventArgs e) { }
        """)]
    [InlineData(
        """
        new Watcher().Dispose();
        class Watcher : IDisposable
        {
            public Watcher() => AppDomain.CurrentDomain.FirstChanceException += OnException;
            public void Dispose() => AppDomain.CurrentDomain.FirstChanceException -= new EventHandler<System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs>(OnException);
            private void OnException(object? sender, EventArgs e) { }
        }
        """)]
    [InlineData(
        """
        return;
        partial class Watcher { private EventHandler? _handler; void Start() { _handler = (_, _) => { }; Shop.BaseState.Changed += _handler; } }
        partial class Watcher { void Stop() => Shop.BaseState.Changed -= this._handler; }
        """)]
    [InlineData(
        """
        return;
        class Watcher
        {
            void Start() => Shop.BaseState.Changed += OnChanged;
            static void OnChanged(object? sender, EventArgs e) { }
            class Stopper { void Stop() { Shop.BaseState.Changed -= OnChanged; } }
        }
        """)]
    [InlineData("return; class Forwarder { public event EventHandler? Changed { add { Shop.BaseState.Changed += value; } remove { Shop.BaseState.Changed -= value; } } }")]
    [InlineData("EventHandler[] all = [(_, _) => { }]; foreach (var one in all) Shop.BaseState.Changed += all[0]; foreach (var one in all) Shop.BaseState.Changed -= all[0];")]
    [InlineData(
        """
        return;
        class Watcher : IDisposable
        {
            bool _disposed;
            Watcher() => Shop.BaseState.Changed += OnChanged;
            public void Dispose() => Dispose(true);
            void Dispose(bool disposing) { if (_disposed) { return; } if (disposing) { Shop.BaseState.Changed -= OnChanged; } _disposed = true; }
            void OnChanged(object? s, EventArgs e) { }
        }
        """)]
    [InlineData("return; struct Subscription : IDisposable { EventHandler _handler; Subscription(EventHandler handler) { _handler = handler; Shop.BaseState.Changed += handler; } public void Dispose() => Shop.BaseState.Changed -= _handler; }")]
    [InlineData("return; class Store(bool live) { void Open() { if (live) Shop.BaseState.Changed += On; } void Close() { if (live) Shop.BaseState.Changed -= On; } void On(object? s, EventArgs e) { } }")]
    [InlineData("Shop.BaseState.Changed += Once; static void Once(object? sender, EventArgs e) => Shop.BaseState.Changed -= Once;")]
    public async Task A_handler_that_the_type_removes_is_not_reported(string program) => await VerifyAsync(program);

    [Theory]
    [InlineData("[|Shop.BaseState.Changed += (_, _) => { }|]; Shop.BaseState.Changed -= (_, _) => { };")]
    [InlineData("[|Shop.BaseState.Changed += A|]; Shop.BaseState.Changed -= B; void A(object? s, EventArgs e) { } void B(object? s, EventArgs e) { }")]
    [InlineData("[|AppDomain.CurrentDomain.ProcessExit += A|]; AppDomain.CurrentDomain.DomainUnload -= A; void A(object? s, EventArgs e) { }")]
    [InlineData("Shop.BaseState.Changed -= A; [|Shop.BaseState.Changed += A|]; void A(object? s, EventArgs e) { }")]
    [InlineData("[|AppDomain.CurrentDomain.ProcessExit += Once|]; static void Once(object? s, EventArgs e) => AppDomain.CurrentDomain.ProcessExit -= Once;")]
    [InlineData("EventHandler? once = null; once = (_, _) => AppDomain.CurrentDomain.ProcessExit -= once; [|AppDomain.CurrentDomain.ProcessExit += once|];")]
    [InlineData("[|Shop.BaseState.Changed += new Own().On|]; Shop.BaseState.Changed -= new Own().On; class Own { public void On(object? s, EventArgs e) { } }")]
    [InlineData("return; class Own { Own() { [|Shop.BaseState.Changed += On|]; } ~Own() { Shop.BaseState.Changed -= On; } void On(object? s, EventArgs e) { } }")]
    [InlineData("return; class A { A() { [|Shop.BaseState.Changed += Handle|]; } static EventHandler Handle => (_, _) => { }; } class B { B() => Shop.BaseState.Changed -= (_, _) => { }; }")]
    [InlineData("return; class Outer { class Own { Own() { [|Shop.BaseState.Changed += On|]; } void On(object? s, EventArgs e) { } } }")]
    [InlineData(
        """
        return;
        class Store(bool persistent) : IDisposable
        {
            void Open() => [|Shop.BaseState.Changed += Save|];
            public void Dispose() { if (persistent) { Shop.BaseState.Changed -= Save; } }
            void Save(object? s, EventArgs e) { }
        }
        """)]
    [InlineData(
        """
        return;
        class Lease : IDisposable
        {
            DateTime _until;
            void Open() { _until = DateTime.Now; [|Shop.BaseState.Changed += Expire|]; }
            public void Dispose() { if (_until > DateTime.Now) { return; } Shop.BaseState.Changed -= Expire; }
            void Expire(object? s, EventArgs e) { }
        }
        """)]
    public async Task A_removal_of_something_else_or_on_some_other_condition_does_not_count(string program) => await VerifyAsync(program);

    [Fact]
    public async Task What_the_base_itself_subscribes_to_is_not_reported() =>
        await RuleRunner.VerifyAsync<Only<EventSubscriptionCheck>>(
            "class Base { Base() => AppDomain.CurrentDomain.ProcessExit += (_, _) => { }; }", AnalyzedProject.Shared);

    [Fact]
    public async Task An_assembly_is_shared_when_the_base_says_that_it_provides_it()
    {
        const string Program = "Library.Hub.Changed += (_, _) => { };";
        var provided = new AnalyzedProject { References = [Contracts.Library with { Kind = ReferenceKind.Provided }] };

        var diagnostic = Assert.Single(await RuleRunner.VerifyAsync<Only<EventSubscriptionCheck>>("{|KPL2001:Library.Hub.Changed += (_, _) => { }|};", provided));

        Assert.Equal(
            "'Hub.Changed' keeps the handler, and with it the module, for the life of the process: give the lambda a name, and remove it when the module stops",
            diagnostic.GetMessage(null));
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.Empty(await RuleRunner.GetDiagnosticsAsync<Only<EventSubscriptionCheck>>(Program, Contracts.Module));
    }

    private static Task VerifyAsync(string program) =>
        RuleRunner.VerifyAsync<Only<EventSubscriptionCheck>>(program.Replace("[|", "{|KPL2001:").Replace("|]", "|}"), Contracts.Module);
}
