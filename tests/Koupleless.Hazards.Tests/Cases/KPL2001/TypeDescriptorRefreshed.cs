// outcome: pins
// title: metadata of a form is dropped when a type descriptor is refreshed
using System.Collections.Concurrent;
using System.ComponentModel;

public sealed class FormMetadata
{
    private readonly ConcurrentDictionary<string, string> _labels = new();

    public void Watch() => TypeDescriptor.Refreshed += Drop;

    private void Drop(RefreshEventArgs e) => _labels.Clear();
}

public static class Case
{
    public static void Run() => new FormMetadata().Watch();
}
