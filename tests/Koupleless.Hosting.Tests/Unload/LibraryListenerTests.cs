using System.Diagnostics;
using Koupleless.Hosting.Tests.Support;

namespace Koupleless.Hosting.Tests.Unload;

/// <summary>A library that a module carries listens for good, as profilers do and EF Core's middleware for database errors.</summary>
[Collection(ProcessWideCollection.Name)]
public sealed class LibraryListenerTests
{
    [Theory]
    [InlineData("DiagnosticListener.AllListeners.Subscribe(new Ear());")]
    [InlineData("DiagnosticListener.AllListeners.Subscribe(new Ear(inner: true));")]
    [InlineData("DiagnosticListener.AllListeners.Subscribe(new Ear(inner: true)); DiagnosticListener.AllListeners.Subscribe(new Ear());")]
    [InlineData("new Events();")]
    [InlineData("ActivitySource.AddActivityListener(new() { ShouldListenTo = static source => source.Name.Length > 0 });")]
    [InlineData("ActivitySource.AddActivityListener(new() { ActivityStopped = static activity => GC.KeepAlive(activity) });")]
    [InlineData("new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) }.Start();")]
    [InlineData("var listener = new MeterListener(); listener.SetMeasurementEventCallback<int>(static (_, _, _, _) => Console.Write(1)); listener.Start();")]
    public async Task A_module_takes_what_its_libraries_listen_with_along(string listen)
    {
        await using var host = await TestBase.StartAsync();

        await host.InstallAsync(Module("sample", listen));
        Assert.Equal("1", await host.Client.GetStringAsync("/sample"));

        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
    }

    [Fact]
    public async Task Who_else_listens_goes_on()
    {
        const string Listen = "DiagnosticListener.AllListeners.Subscribe(new Ear(inner: true));";
        var heard = new List<string>();
        using var listener = new DiagnosticListener("mine");
        using var subscription = listener.Subscribe(new Heard(heard));
        await using var host = await TestBase.StartAsync();
        await host.InstallAsync(Module("other", Listen));
        await host.Client.GetStringAsync("/other");
        await host.InstallAsync(Module("sample", Listen));
        await host.Client.GetStringAsync("/sample");

        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("sample", "1.0.0")).Outcome);
        listener.Write("said", null);

        Assert.Equal(["said"], heard);
        Assert.Equal("1 heard", await host.Client.GetStringAsync("/other/heard"));
        Assert.Equal(ModuleState.Unloaded, (await host.Modules.UninstallAsync("other", "1.0.0")).Outcome);
    }

    private static TestArtifact Module(string name, string listen)
    {
        var library = ModuleCompiler.CompileLibrary("Ears", $$"""
            using System.Diagnostics;
            using System.Diagnostics.Metrics;
            using System.Diagnostics.Tracing;
            namespace Ears;
            public static class Profiler
            {
                private static int s_asked;
                public static int Heard;
                public static int Start() { {{listen}} return ++s_asked; }
            }
            internal sealed class Ear(bool inner = false) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
            {
                public void OnNext(DiagnosticListener listener) { if (inner) listener.Subscribe(this); }
                public void OnNext(KeyValuePair<string, object?> written) { if (written.Key == "said") Profiler.Heard++; }
                public void OnCompleted() { }
                public void OnError(Exception error) { }
            }
            internal sealed class Events : EventListener;
            """);
        return new TestArtifact(name)
            .WithAssembly(name, ModuleCompiler.Compile(name, """
                var app = WebApplication.Create(args);
                app.MapGet("/", () => Ears.Profiler.Start());
                app.MapGet("/heard", () => $"{Ears.Profiler.Heard} heard");
                app.Run();
                """, libraries: library))
            .WithAssembly("Ears", library);
    }

    private sealed class Heard(List<string> names) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(KeyValuePair<string, object?> value) => names.Add(value.Key);

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
