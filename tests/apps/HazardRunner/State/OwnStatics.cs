using System.Collections;
using System.Reflection;

namespace Koupleless.HazardRunner.State;

/// <summary>
/// The statics of a case. In a shared assembly the next module finds what one leaves in them; in a module the next version does not.
/// </summary>
internal sealed class OwnStatics
{
    private const BindingFlags Fields = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
    private const int Depth = 5;

    private readonly FieldInfo[] _fields;
    private readonly Dictionary<FieldInfo, string> _before;

    public OwnStatics(Assembly assembly)
    {
        var types = assembly.GetTypes().Where(static type => !type.ContainsGenericParameters && !type.Name.Contains('<')).ToList();
        _fields =
        [
            .. types.SelectMany(static type => type.GetFields(Fields | BindingFlags.Static))
                .Where(static field => !field.IsLiteral && !field.IsDefined(typeof(ThreadStaticAttribute), inherit: false)),
        ];
        _before = _fields.ToDictionary(static field => field, Read);
    }

    public IEnumerable<string> Changes() =>
        from field in _fields
        let after = Read(field)
        where after != _before[field]
        select $"{field.DeclaringType!.Name}.{field.Name}: {_before[field]} -> {after}";

    private static string Read(FieldInfo field) => Describe(field.GetValue(null), field.Module.Assembly, Depth);

    private static string Describe(object? value, Assembly own, int depth)
    {
        if (value is null or string or ValueType or Type || depth == 0)
            return Value.Describe(value);
        if (value is ICollection items)
            return $"[{string.Join(", ", items.Cast<object?>().Select(item => Describe(item, own, depth - 1)))}]";
        return value.GetType().Assembly == own && !value.GetType().Name.Contains('<')
            ? $"{value.GetType().Name} {{ {string.Join(", ", value.GetType().GetFields(Fields | BindingFlags.Instance).Select(field => Describe(field.GetValue(value), own, depth - 1)))} }}"
            : Value.Describe(value);
    }
}
