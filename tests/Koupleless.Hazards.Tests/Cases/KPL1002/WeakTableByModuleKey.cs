// outcome: gone
// title: a conditional weak table keyed by the modules' objects
// mode: Shared
using System.Runtime.CompilerServices;
using Koupleless;

public static class Labels
{
    [AuditedStatic("Weak in its keys: an entry goes with the module.")]
    private static readonly ConditionalWeakTable<object, string> s_labels = [];

    public static string Of(object value) => s_labels.GetValue(value, static key => key.GetType().Name);
}

public static class Case
{
    public static void Run(Type type) => Labels.Of(Activator.CreateInstance(type)!);
}
