using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Koupleless.Analyzers.Analysis.Tables;

/// <summary>The last cell of a row: <c>name=value</c>, separated by blanks.</summary>
internal sealed class HazardRowOptions
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The first thing that is wrong, or null.</summary>
    public string? Problem { get; private set; }

    public static HazardRowOptions Parse(string cell)
    {
        var options = new HazardRowOptions();
        foreach (var option in cell.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = option.IndexOf('=');
            if (equals < 0)
            {
                options.Problem ??= $"'{option}' is no option: an option is 'name=value', with no blank in it";
            }
            else
            {
                options._values[option.Substring(0, equals)] = option.Substring(equals + 1);
            }
        }

        return options;
    }

    /// <summary>The row with the options; <see cref="Problem"/> tells whether they are right.</summary>
    public HazardRow Apply(HazardRow row)
    {
        var complete = new HazardRow(row.Rule, row.Member, row.Use)
        {
            Effect = row.Effect,
            When = TakeOneOf(
                "when",
                HazardCondition.Always,
                ("module-value", HazardCondition.ModuleValue),
                ("from-base", HazardCondition.FromBase),
                ("own-process", HazardCondition.OwnProcess)),
            On = Take("on"),
            Except = TakeList("except"),
            Release = TakeList("release"),
            StartedBy = TakeList("started-by"),
            UndoneBy = TakeList("undone-by"),
            EndsWhenDropped = TakeOneOf("dropped", false, ("ends", true)),
            About = TakeOneOf("about", HazardSubject.Result, ("receiver", HazardSubject.Receiver), ("provider", HazardSubject.Provider)),
            Severity = TakeOneOf<DiagnosticSeverity?>("severity", null, ("info", DiagnosticSeverity.Info), ("warning", DiagnosticSeverity.Warning)),
        };
        // Which version was run to see it: for readers of the table.
        Take("verified");
        foreach (var name in _values.Keys)
        {
            Problem ??= $"there is no option '{name}'";
        }

        return complete;
    }

    private string? Take(string name)
    {
        var found = _values.TryGetValue(name, out var value);
        _values.Remove(name);
        return found ? value : null;
    }

    private ImmutableArray<string> TakeList(string name) =>
        [.. (Take(name) ?? "").Split([','], StringSplitOptions.RemoveEmptyEntries)];

    private T TakeOneOf<T>(string name, T otherwise, params (string Name, T Value)[] values)
    {
        if (Take(name) is not { } given)
        {
            return otherwise;
        }

        foreach (var (valueName, value) in values)
        {
            if (valueName == given)
            {
                return value;
            }
        }

        Problem ??= $"'{name}' is {string.Join(" or ", values.Select(static value => value.Name))}, not '{given}'";
        return otherwise;
    }
}
