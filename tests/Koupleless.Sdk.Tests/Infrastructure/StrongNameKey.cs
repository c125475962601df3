using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Koupleless.Sdk.Tests;

/// <summary>Public keys of strong names.</summary>
internal static class StrongNameKey
{
    /// <summary>The key of one of the shared framework's assemblies, so that a copy of it passes for one.</summary>
    public static ImmutableArray<byte> OfFramework(Type type) => [.. type.Assembly.GetName().GetPublicKey()!];

    /// <summary>A new key.</summary>
    public static ImmutableArray<byte> Create()
    {
        using var rsa = RSA.Create(1024);
        var key = rsa.ExportParameters(includePrivateParameters: false);
        var blob = new byte[32 + key.Modulus!.Length];
        var span = blob.AsSpan();
        // The header of a public key: signature and hash algorithm, then a PUBLICKEYBLOB of CAPI, which is little-endian.
        BinaryPrimitives.WriteUInt32LittleEndian(span, 0x2400);
        BinaryPrimitives.WriteUInt32LittleEndian(span[4..], 0x8004);
        BinaryPrimitives.WriteUInt32LittleEndian(span[8..], (uint)(blob.Length - 12));
        BinaryPrimitives.WriteUInt32LittleEndian(span[12..], 0x0206);
        BinaryPrimitives.WriteUInt32LittleEndian(span[16..], 0x2400);
        "RSA1"u8.CopyTo(span[20..]);
        BinaryPrimitives.WriteUInt32LittleEndian(span[24..], (uint)(key.Modulus.Length * 8));
        key.Exponent!.AsEnumerable().Reverse().ToArray().CopyTo(span[28..]);
        key.Modulus.AsEnumerable().Reverse().ToArray().CopyTo(span[32..]);
        return [.. blob];
    }
}
