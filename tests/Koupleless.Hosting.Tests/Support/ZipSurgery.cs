using System.Buffers.Binary;
using System.Text;

namespace Koupleless.Hosting.Tests.Support;

/// <summary>Changes what an archive says of itself.</summary>
internal static class ZipSurgery
{
    private const uint LocalHeader = 0x04034b50;
    private const uint DirectoryHeader = 0x02014b50;

    public static byte[] ReplaceDeclaredSize(byte[] archive, string entry, int size)
    {
        var name = Encoding.UTF8.GetBytes(entry);
        var changed = archive.ToArray();
        for (var i = 0; i + 46 < changed.Length; i++)
        {
            var signature = BinaryPrimitives.ReadUInt32LittleEndian(changed.AsSpan(i));
            var (sizeAt, nameAt) = signature switch { LocalHeader => (22, 30), DirectoryHeader => (24, 46), _ => (0, 0) };
            if (sizeAt > 0 && changed.AsSpan(i + nameAt).StartsWith(name))
                BinaryPrimitives.WriteInt32LittleEndian(changed.AsSpan(i + sizeAt), size);
        }

        return changed;
    }
}
