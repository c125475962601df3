using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Hazards.Base;

/// <summary>What a base has for the life of the process, within reach of every module. The runner makes all of it before a case is loaded.</summary>
public static class BaseState
{
    private static readonly BaseLifetime s_lifetime = new();

    /// <summary>A static event of the base.</summary>
    public static event EventHandler? Changed;

    /// <summary>The same with a delegate type that carries a value.</summary>
    public static event Action<string>? Alerted;

    /// <summary>A setting that a module can write: a static property of the base.</summary>
    public static string Greeting { get; set; } = "hello";

    /// <summary>As <see cref="Greeting"/>, a delegate.</summary>
    public static Func<string, string> Format { get; set; } = static text => text;

    /// <summary>As <see cref="Greeting"/>, an array that is written element by element.</summary>
    public static string[] Names { get; } = ["one", "two"];

    /// <summary>As <see cref="Greeting"/>, a list.</summary>
    public static IList<string> Tags { get; } = [];

    /// <summary>The last thing that somebody left here.</summary>
    public static object? Last { get; set; }

    /// <summary>The last error that was recorded.</summary>
    public static Exception? LastError { get; private set; }

    /// <summary>Values by type: what it is given it keeps.</summary>
    public static IDictionary<Type, object> Cache { get; } = new ConcurrentDictionary<Type, object>();

    /// <summary>Values by name: what it is given it keeps.</summary>
    public static ConcurrentDictionary<string, object> Values { get; } = new();

    /// <summary>Values that live as long as their keys.</summary>
    public static ConditionalWeakTable<object, object> Attachments { get; } = new();

    /// <summary>An object of the base that never goes, as a key of <see cref="Attachments"/>.</summary>
    public static object Anchor { get; } = new();

    /// <summary>A wait handle that is never set.</summary>
    public static ManualResetEvent Signal { get; } = new(initialState: false);

    /// <summary>A task that never ends.</summary>
    public static Task Completion { get; } = new TaskCompletionSource().Task;

    /// <summary>The base stops: a token that no case sees cancelled, unless it stops the base.</summary>
    public static CancellationToken Stopping => s_lifetime.ApplicationStopping;

    /// <summary>The base's lifetime. Stopping it counts as ending the process.</summary>
    public static IHostApplicationLifetime Lifetime => s_lifetime;

    /// <summary>The base's configuration; <see cref="Reload"/> has its change tokens fire.</summary>
    public static IConfigurationRoot Configuration { get; } =
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Shop:Name"] = "base", ["Shop:Limit"] = "3" }).Build();

    /// <summary>A change token source of the base.</summary>
    public static ChangeSource Changes { get; } = new();

    /// <summary>A singleton of the base with an event.</summary>
    public static IClock Clock { get; } = new Clock();

    /// <summary>A singleton of the base that runs jobs on timers of its own.</summary>
    public static IBaseJobs Jobs { get; } = new BaseJobs();

    /// <summary>A singleton of the base that publishes; a subscription ends with its <see cref="IDisposable"/>.</summary>
    public static IBus Bus { get; } = new Bus();

    /// <summary>
    /// The base's container. It has <see cref="IClock"/>, <see cref="IBaseJobs"/>, <see cref="IBus"/>, <see cref="IConfiguration"/>,
    /// <see cref="IHostApplicationLifetime"/>, logging, options, <see cref="IMemoryCache"/> and an <see cref="IHttpClientFactory"/> with the
    /// client "base".
    /// </summary>
    public static IServiceProvider Services { get; } = BuildServices();

    /// <summary>The base's logger factory.</summary>
    public static ILoggerFactory LoggerFactory { get; } = Services.GetRequiredService<ILoggerFactory>();

    /// <summary>The base's memory cache.</summary>
    public static IMemoryCache MemoryCache { get; } = Services.GetRequiredService<IMemoryCache>();

    /// <summary>Raises <see cref="Changed"/> and <see cref="Alerted"/>.</summary>
    public static void Raise()
    {
        Changed?.Invoke(null, EventArgs.Empty);
        Alerted?.Invoke("raised");
    }

    /// <summary>Has the change tokens of <see cref="Configuration"/> and <see cref="Changes"/> fire.</summary>
    public static void Reload()
    {
        Configuration.Reload();
        Changes.Fire();
    }

    /// <summary>Keeps the exception itself, as an error page does.</summary>
    public static void Record(Exception exception) => LastError = exception;

    /// <summary>Keeps the text of the exception.</summary>
    public static void RecordText(Exception exception) => Values["Last error"] = exception.ToString();

    /// <summary>Finds a type by its name: executed in the base, on behalf of a module.</summary>
    public static Type Find(string typeName) => Type.GetType(typeName, throwOnError: true)!;

    /// <summary>Keeps a module's callback for ever.</summary>
    public static void OnEvery(Action callback) => Changed += (_, _) => callback();

    /// <summary>Calls back at once and keeps nothing.</summary>
    public static void Now(Action callback) => callback();

    private static ServiceProvider BuildServices()
    {
        var services = new ServiceCollection();
        services.AddLogging().AddOptions().AddMemoryCache().AddHttpClient("base");
        services.AddSingleton(Clock).AddSingleton(Jobs).AddSingleton(Bus).AddSingleton(Lifetime).AddSingleton<IConfiguration>(Configuration);
        return services.BuildServiceProvider();
    }
}
