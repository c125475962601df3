using System.Text;

namespace Koupleless.Compatibility.Tests.UserInterface.Circuits;

/// <summary>As much of MessagePack as a circuit's messages are made of.</summary>
internal static class MessagePack
{
    /// <summary>Writes arrays, strings, bytes, numbers, booleans, null and, for no headers, an empty map.</summary>
    public static void Write(List<byte> output, object? value)
    {
        switch (value)
        {
            case null:
                output.Add(0xc0);
                break;
            case bool flag:
                output.Add(flag ? (byte)0xc3 : (byte)0xc2);
                break;
            case long number:
                output.Add(0xd3);
                WriteNumber(output, number, sizeof(long));
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                output.Add(0xdb);
                WriteNumber(output, bytes.Length, sizeof(int));
                output.AddRange(bytes);
                break;
            case byte[] content:
                output.Add(0xc6);
                WriteNumber(output, content.Length, sizeof(int));
                output.AddRange(content);
                break;
            case object?[] items:
                output.Add(0xdc);
                WriteNumber(output, items.Length, sizeof(short));
                foreach (var item in items)
                    Write(output, item);
                break;
            case IReadOnlyDictionary<string, string> { Count: 0 }:
                output.Add(0x80);
                break;
            default:
                throw new NotSupportedException($"{value.GetType()}");
        }
    }

    /// <summary>Reads a value: null, bool, long, string, byte[], object?[] or, for a map, null.</summary>
    public static object? Read(ref ReadOnlySpan<byte> input)
    {
        var code = input[0];
        input = input[1..];
        switch (code)
        {
            case <= 0x7f:
                return (long)code;
            case >= 0xe0:
                return (long)(sbyte)code;
            case >= 0x80 and <= 0x8f:
                return ReadMap(ref input, code & 0x0f);
            case >= 0x90 and <= 0x9f:
                return ReadArray(ref input, code & 0x0f);
            case >= 0xa0 and <= 0xbf:
                return Encoding.UTF8.GetString(Take(ref input, code & 0x1f));
            case 0xc0:
                return null;
            case 0xc2 or 0xc3:
                return code == 0xc3;
            case 0xc4 or 0xc5 or 0xc6:
                return Take(ref input, (int)ReadNumber(ref input, 1 << (code - 0xc4))).ToArray();
            case 0xcc or 0xcd or 0xce or 0xcf:
                return ReadNumber(ref input, 1 << (code - 0xcc));
            case 0xd0 or 0xd1 or 0xd2 or 0xd3:
                var size = 1 << (code - 0xd0);
                return ReadNumber(ref input, size) << (64 - (8 * size)) >> (64 - (8 * size));
            case 0xd9 or 0xda or 0xdb:
                return Encoding.UTF8.GetString(Take(ref input, (int)ReadNumber(ref input, 1 << (code - 0xd9))));
            case 0xdc or 0xdd:
                return ReadArray(ref input, (int)ReadNumber(ref input, code == 0xdc ? 2 : 4));
            case 0xde or 0xdf:
                return ReadMap(ref input, (int)ReadNumber(ref input, code == 0xde ? 2 : 4));
            default:
                throw new NotSupportedException($"0x{code:x2}");
        }
    }

    private static object?[] ReadArray(ref ReadOnlySpan<byte> input, int count)
    {
        var items = new object?[count];
        for (var i = 0; i < count; i++)
            items[i] = Read(ref input);
        return items;
    }

    // Only headers are maps, and nobody sends any.
    private static object? ReadMap(ref ReadOnlySpan<byte> input, int count)
    {
        ReadArray(ref input, 2 * count);
        return null;
    }

    private static long ReadNumber(ref ReadOnlySpan<byte> input, int size)
    {
        long number = 0;
        foreach (var part in Take(ref input, size))
            number = (number << 8) | part;
        return number;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> input, int count)
    {
        var taken = input[..count];
        input = input[count..];
        return taken;
    }

    private static void WriteNumber(List<byte> output, long number, int size)
    {
        for (var shift = 8 * (size - 1); shift >= 0; shift -= 8)
            output.Add((byte)(number >> shift));
    }
}
