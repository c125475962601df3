namespace Koupleless.Analyzers.Analysis.Checks;

/// <summary>What one check notes of each outermost type. Thread-safe.</summary>
internal sealed class TypeState<TState>(int index, Func<OutermostType, TState> create)
    where TState : class
{
    /// <summary>The state of a type, made when a check first has something to note: most types do nothing hazardous.</summary>
    public TState Of(OutermostType type) => (TState)(type.Find(index) ?? type.Add(index, create(type)));

    public TState? Find(OutermostType type) => (TState?)type.Find(index);
}
