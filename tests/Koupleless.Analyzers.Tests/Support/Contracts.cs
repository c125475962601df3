namespace Koupleless.Analyzers.Tests.Support;

/// <summary>Assemblies of a shop that many tests refer to: a contract of its base, and a private library of a module.</summary>
internal static class Contracts
{
    public static ReferencedSource Shop { get; } = new(
        ReferenceKind.Contract,
        "Shop.Contracts",
        """
        #pragma warning disable CS0067
        namespace Shop;

        public interface IClock { event EventHandler? Tick; DateTime Now { get; } }

        public sealed class Clock : IClock { public event EventHandler? Tick; public DateTime Now => default; public void OnTick(object? sender, EventArgs e) { } }

        public interface IBus : IObservable<string> { IDisposable Subscribe(Action<string> handler); }

        public interface IShop { IClock Clock { get; } Task Closing { get; } Task CloseAsync(); }

        public class Feed<T> { public static event Action<T>? Received; public static List<T> Items { get; } = []; }

        public static class BaseState
        {
            public static event EventHandler? Changed;
            public static IClock Clock { get; } = new Clock();
            public static IClock OtherClock { get; } = new Clock();
            public static IServiceProvider Services { get; } = null!;
            public static object Anchor { get; } = new();
            public static Task Completion { get; } = Task.CompletedTask;
            public static IDictionary<Type, object> Cache { get; } = new Dictionary<Type, object>();
            public static System.Collections.Concurrent.ConcurrentDictionary<string, object> Values { get; } = new();
            public static System.Runtime.CompilerServices.ConditionalWeakTable<object, object> Attachments { get; } = new();
            public static void OnChanged(object? sender, EventArgs e) { }
            public static void Keep(object value) { }
        }
        """);

    public static ReferencedSource Library { get; } = new(
        ReferenceKind.Private,
        "Some.Library",
        """
        #pragma warning disable CS0067
        namespace Library;

        public static class Hub
        {
            public static event EventHandler? Changed;
            public static void OnChanged(object? sender, EventArgs e) { }
        }

        public class Item;
        """);

    public static AnalyzedProject Module { get; } = new() { References = [Shop, Library] };
}
