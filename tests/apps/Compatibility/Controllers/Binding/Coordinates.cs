using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Controllers.Binding;

/// <summary>Bound by its type converter: <c>4x12</c>.</summary>
[TypeConverter(typeof(Converter))]
public record Coordinates(int Floor, int Door)
{
    public class Converter : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            ((string)value).Split('x') is [var floor, var door]
                ? new Coordinates(int.Parse(floor, culture), int.Parse(door, culture))
                : throw new FormatException($"'{value}' is no floor and door.");
    }
}

/// <summary>Bound by <c>TryParse</c>: <c>#ff8000</c>.</summary>
public record Color(byte Red, byte Green, byte Blue) : IParsable<Color>
{
    public static Color Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var color) ? color : throw new FormatException();

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out Color result)
    {
        result = null;
        if (s is not ['#', _, _, _, _, _, _] || !int.TryParse(s.AsSpan(1), NumberStyles.HexNumber, provider, out var value))
            return false;
        result = new((byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }
}
