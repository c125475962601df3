using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Koupleless.Hosting.Dispatch;

/// <summary>
/// Which module answers on which path base: the longest that the path begins with, by whole segments, ignoring case. Reads
/// take no lock and allocate nothing; every change makes a new snapshot.
/// </summary>
internal sealed class RouteTable
{
    private readonly Lock _lock = new();
    private volatile Snapshot _snapshot = new([]);

    public bool TryFind(string path, [NotNullWhen(true)] out ModuleRoute? route) => _snapshot.TryFind(path, out route);

    /// <summary>Moves a path base to a route; requests from now on take it.</summary>
    public void Set(ModuleRoute route) => Change(routes => routes[route.PathBase] = route);

    /// <summary>Takes a route out, unless another one has taken its place.</summary>
    public void Remove(ModuleRoute route) => Change(routes =>
    {
        if (routes.TryGetValue(route.PathBase, out var current) && current == route)
            routes.Remove(route.PathBase);
    });

    private void Change(Action<Dictionary<string, ModuleRoute>> change)
    {
        lock (_lock)
        {
            var routes = new Dictionary<string, ModuleRoute>(_snapshot.Routes, StringComparer.OrdinalIgnoreCase);
            change(routes);
            _snapshot = new(routes);
        }
    }

    private sealed class Snapshot
    {
        private readonly FrozenDictionary<string, ModuleRoute>.AlternateLookup<ReadOnlySpan<char>> _byPathBase;
        private readonly int _longest;

        public Snapshot(Dictionary<string, ModuleRoute> routes)
        {
            Routes = routes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
            _byPathBase = Routes.GetAlternateLookup<ReadOnlySpan<char>>();
            _longest = routes.Keys.Select(static key => key.Length).DefaultIfEmpty(-1).Max();
        }

        public FrozenDictionary<string, ModuleRoute> Routes { get; }

        public bool TryFind(string path, [NotNullWhen(true)] out ModuleRoute? route)
        {
            if (_longest < 0)
            {
                route = null;
                return false;
            }

            var rest = path.AsSpan();
            if (rest.Length > _longest)
            {
                // A path base ends where the path ends or a segment begins.
                var end = path[_longest] == '/' ? _longest : rest[.._longest].LastIndexOf('/');
                rest = rest[..Math.Max(end, 0)];
            }

            while (true)
            {
                if (_byPathBase.TryGetValue(rest, out route))
                    return true;
                if (rest.IsEmpty)
                    return false;
                rest = rest[..Math.Max(rest.LastIndexOf('/'), 0)];
            }
        }
    }
}
