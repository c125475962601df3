using System.Text;

namespace Koupleless.Compatibility.Tests.RealTime.Grpc;

/// <summary>The wire format of protobuf's wrappers, messages of one field.</summary>
internal static class ProtobufMessages
{
    public static byte[] Empty { get; } = [];

    public static byte[] String(string value) => [10, (byte)value.Length, .. Encoding.ASCII.GetBytes(value)];

    public static byte[] Double(double value) => [9, .. BitConverter.GetBytes(value)];

    public static double ReadDouble(byte[] message) => BitConverter.ToDouble(message, 1);
}
