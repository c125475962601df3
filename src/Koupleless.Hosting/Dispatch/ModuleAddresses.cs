using System.Collections;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Koupleless.Hosting.Dispatch;

/// <summary>
/// The addresses of a module's server: what the program asks for, which has no effect, until the server starts; from then
/// on those of the base, which may itself not listen yet. Without the module's path base, as the addresses of any server are.
/// </summary>
internal sealed class ModuleAddresses(Func<IEnumerable<string>> ofBase) : IServerAddressesFeature, ICollection<string>
{
    private readonly List<string> _asked = [];
    private volatile bool _started;

    public ICollection<string> Addresses => this;

    public bool PreferHostingUrls { get; set; }

    public int Count => Current.Count();

    public bool IsReadOnly => false;

    private IEnumerable<string> Current => _started ? ofBase() : _asked;

    public void Start() => _started = true;

    public void Add(string item) => _asked.Add(item);

    public void Clear() => _asked.Clear();

    public bool Remove(string item) => _asked.Remove(item);

    public bool Contains(string item) => Current.Contains(item);

    public void CopyTo(string[] array, int arrayIndex) => Current.ToList().CopyTo(array, arrayIndex);

    public IEnumerator<string> GetEnumerator() => Current.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
