using System.Text.RegularExpressions;

namespace Controllers;

/// <summary><c>RoomTypes</c> becomes <c>room-types</c>.</summary>
public partial class SlugTransformer : IOutboundParameterTransformer
{
    public string? TransformOutbound(object? value) =>
        value is null ? null : Boundary().Replace(value.ToString()!, "$1-$2").ToLowerInvariant();

    [GeneratedRegex("([a-z])([A-Z])")]
    private static partial Regex Boundary();
}
