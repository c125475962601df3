using System.Globalization;

namespace Koupleless.HazardRunner.State;

/// <summary>The state that all of a process shares, as it was before a case, and what became of it.</summary>
internal sealed class ProcessState
{
    private readonly IReadOnlyList<Type> _types;
    private readonly IReadOnlyDictionary<string, string> _before;

    /// <param name="types">Types whose public statics are watched beside the known state.</param>
    public ProcessState(IEnumerable<Type> types)
    {
        _types = [.. types];
        // The second reading: some of the state is made by the first.
        Read();
        _before = Read();
    }

    /// <summary>The exit code of a runner that did its work, whatever the case has made of it.</summary>
    public static int OwnExitCode => 0;

    public IEnumerable<string> Changes()
    {
        var now = Read();
        return
        [
            .. from name in _before.Keys.Union(now.Keys).Order(StringComparer.Ordinal)
               let before = _before.GetValueOrDefault(name, "(none)")
               let after = now.GetValueOrDefault(name, "(none)")
               where before != after
               select string.Create(CultureInfo.InvariantCulture, $"{name}: {before} -> {after}"),
        ];
    }

    private Dictionary<string, string> Read()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in RuntimeState.Read().Concat(ProcessDefaults.Read()).Concat(SharedStatics.Read(_types)))
            values[name] = Value.Describe(value);
        return values;
    }
}
