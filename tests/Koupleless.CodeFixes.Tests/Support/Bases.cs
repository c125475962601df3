using Koupleless.Analyzers.Tests.Support;

namespace Koupleless.CodeFixes.Tests.Support;

/// <summary>A module whose base has a contract.</summary>
internal static class Bases
{
    public static AnalyzedProject Module { get; } = new()
    {
        References =
        [
            new(ReferenceKind.Contract, "Base", """
                #pragma warning disable CS0067
                namespace Base;
                public interface IClock { event EventHandler? Tick; event Action<int>? Counted; CancellationToken Stopping { get; } }
                public sealed class Clock : IClock { public event EventHandler? Tick; public event Action<int>? Counted; public CancellationToken Stopping => default; }
                public static class State
                {
                    public static event EventHandler? Changed;
                    public static CancellationToken Stopping => default;
                    public static Task Completion => Task.CompletedTask;
                    public static IClock Clock { get; } = new Clock();
                    public static IServiceProvider Services { get; } = null!;
                    public static IDictionary<Type, object> Cache { get; } = new Dictionary<Type, object>();
                }
                """),
        ],
    };
}
