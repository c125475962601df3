using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.Parsers.Clr;

namespace Koupleless.HazardRunner.Retention;

/// <summary>The objects of this process, what they refer to, and what holds them, as the runtime's events tell.</summary>
internal sealed class HeapSnapshot
{
    // GC, types with their names, a collection at the beginning, and the heap in its course.
    private const long Keywords = 0x1980001;
    private const int BufferMegabytes = 512;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly Dictionary<ulong, BulkType> _types = [];
    private readonly Dictionary<ulong, ulong> _typeOfObject = [];
    private readonly List<(ulong Address, int Edges)> _nodes = [];
    private readonly List<ulong> _edges = [];
    private readonly List<(ulong Key, ulong Value)> _dependentEdges = [];
    private readonly List<(ulong Address, string Kind)> _roots = [];
    private readonly Dictionary<ulong, string> _staticFields = [];
    private readonly ManualResetEventSlim _whole = new();
    private int _collection = -1;

    private HeapSnapshot()
    {
    }

    /// <summary>Roots other than weak ones, and other than the statics, which are elements of arrays that handles hold.</summary>
    public IReadOnlyList<(ulong Address, string Kind)> Roots => _roots;

    /// <summary>Why the snapshot is not whole, or null. A buffer that is too small drops events without a word.</summary>
    public string? Problem { get; private set; }

    public static HeapSnapshot Take()
    {
        var snapshot = new HeapSnapshot();
        using var session = new DiagnosticsClient(Environment.ProcessId).StartEventPipeSession(
            new EventPipeProvider("Microsoft-Windows-DotNETRuntime", EventLevel.Verbose, Keywords), requestRundown: false, BufferMegabytes);
        var reader = new Thread(() => snapshot.Read(session.EventStream)) { IsBackground = true };
        reader.Start();
        if (!snapshot._whole.Wait(s_patience))
            snapshot.Problem = "The collection that lists the heap did not end in time.";
        session.Stop();
        reader.Join(s_patience);
        if (snapshot._edges.Count != snapshot._nodes.Sum(static node => node.Edges))
            snapshot.Problem ??= "Events were dropped: there are not as many references as the objects say.";
        return snapshot;
    }

    /// <summary>For each object the objects that it keeps alive.</summary>
    public Dictionary<ulong, List<ulong>> References()
    {
        var references = new Dictionary<ulong, List<ulong>>(_nodes.Count);
        var next = 0;
        foreach (var (address, edges) in _nodes)
        {
            var end = Math.Min(next + edges, _edges.Count);
            references[address] = _edges[next..end];
            next = end;
        }

        foreach (var (key, value) in _dependentEdges)
        {
            if (references.TryGetValue(key, out var edges))
                edges.Add(value);
        }

        return references;
    }

    public string TypeName(ulong address) =>
        _typeOfObject.TryGetValue(address, out var type) ? NameOf(type) : "?";

    /// <summary>The name of the static field that refers to the object, without its type, which the runtime does not tell.</summary>
    public string? StaticField(ulong address) => _staticFields.GetValueOrDefault(address);

    private string NameOf(ulong type)
    {
        if (!_types.TryGetValue(type, out var bulk))
            return "?";
        // Names of arrays have their type arguments in them.
        return bulk.Parameters.Count == 0 || bulk.Name.Contains('[') ? bulk.Name : $"{bulk.Name.Split('`')[0]}<{string.Join(", ", bulk.Parameters.Select(NameOf))}>";
    }

    private void Read(Stream events)
    {
        using var source = new EventPipeEventSource(events);
        var clr = source.Clr;
        clr.GCStart += data =>
        {
            if (data.Depth == 2 && data.Type != GCType.BackgroundGC)
                _collection = data.Count;
        };
        clr.GCStop += data =>
        {
            if (data.Count == _collection && _nodes.Count > 0)
                _whole.Set();
        };
        clr.TypeBulkType += AddTypes;
        clr.GCBulkNode += AddNodes;
        clr.GCBulkEdge += data => Each(data.Count, i => _edges.Add(data.Values(i).Target));
        clr.GCBulkRootEdge += AddRoots;
        clr.GCBulkRootConditionalWeakTableElementEdge += data => Each(data.Count, i => _dependentEdges.Add((data.Values(i).GCKeyNodeID, data.Values(i).GCValueNodeID)));
        clr.GCBulkRootStaticVar += data => Each(data.Count, i => _staticFields.TryAdd(data.Values(i).ObjectID, data.Values(i).FieldName));
        source.Process();
    }

    private void AddTypes(GCBulkTypeTraceData data) =>
        Each(data.Count, i =>
        {
            var type = data.Values(i);
            var parameters = new List<ulong>();
            Each(type.TypeParameterCount, parameter => parameters.Add(type.TypeParameterID(parameter)));
            _types[type.TypeID] = new(type.TypeName, parameters);
        });

    private void AddNodes(GCBulkNodeTraceData data) =>
        Each(data.Count, i =>
        {
            var node = data.Values(i);
            _nodes.Add((node.Address, (int)node.EdgeCount));
            _typeOfObject[node.Address] = node.TypeID;
        });

    private void AddRoots(GCBulkRootEdgeTraceData data) =>
        Each(data.Count, i =>
        {
            var root = data.Values(i);
            if (root.RootedNodeAddress != 0 && (root.GCRootFlag & GCRootFlags.WeakRef) == 0)
                _roots.Add((root.RootedNodeAddress, root.GCRootKind.ToString()));
        });

    private static void Each(int count, Action<int> action)
    {
        for (var i = 0; i < count; i++)
            action(i);
    }

    private sealed record BulkType(string Name, IReadOnlyList<ulong> Parameters);
}
