using System.Buffers.Binary;
using System.Text;

namespace Koupleless.Compatibility.Tests.UserInterface.Circuits;

/// <summary>
/// What a circuit tells the browser to show: of each batch the texts and attributes, and which handlers events go to. The
/// format ends with the places of its parts: edits, frames, disposed components, disposed handlers, strings.
/// </summary>
internal sealed class RenderBatch
{
    private const int FrameLength = 20;
    private const int AttributeFrame = 3;
    private const int ElementFrame = 1;
    private const int TextFrame = 2;
    private const int MarkupFrame = 8;

    private readonly byte[] _bytes;
    private readonly int _strings;
    private readonly List<string> _lines = [];
    private readonly List<(string Event, ulong Id)> _handlers = [];

    public RenderBatch(byte[] bytes)
    {
        _bytes = bytes;
        var places = bytes.Length - (5 * sizeof(int));
        var frames = Int32(places + sizeof(int));
        _strings = Int32(places + (4 * sizeof(int)));
        var count = Int32(frames);
        for (var i = 0; i < count; i++)
            ReadFrame(frames + sizeof(int) + (i * FrameLength));
    }

    /// <summary>The handlers in the order of the document.</summary>
    public IReadOnlyList<(string Event, ulong Id)> Handlers => _handlers;

    public override string ToString() => string.Join(Environment.NewLine, _lines);

    private void ReadFrame(int at)
    {
        switch (Int32(at))
        {
            case ElementFrame:
                _lines.Add($"<{String(Int32(at + 8))}>");
                break;
            case TextFrame or MarkupFrame:
                if (String(Int32(at + 4)) is { } text && text.Trim().Length > 0)
                    _lines.Add(text.Trim());
                break;
            case AttributeFrame:
                var name = String(Int32(at + 4))!;
                var handler = BinaryPrimitives.ReadUInt64LittleEndian(_bytes.AsSpan(at + 12));
                if (handler > 0)
                    _handlers.Add((name, handler));
                _lines.Add($"  {name}={String(Int32(at + 8))}");
                break;
        }
    }

    private string? String(int index)
    {
        if (index < 0)
            return null;
        var at = Int32(_strings + (index * sizeof(int)));
        var (length, shift) = (0, 0);
        byte part;
        do
        {
            part = _bytes[at++];
            length |= (part & 0x7f) << shift;
            shift += 7;
        }
        while ((part & 0x80) != 0);
        return Encoding.UTF8.GetString(_bytes, at, length);
    }

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));
}
