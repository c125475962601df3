using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>The declared types of what a method has on its stack; null for what nobody needs to know.</summary>
internal sealed class EvaluationStack
{
    private readonly List<TypeSignature?> _types = [];

    public bool IsEmpty => _types.Count == 0;

    /// <summary>Forgets everything: control may come from elsewhere, with other types.</summary>
    public void Clear() => _types.Clear();

    public void Push(TypeSignature? type) => _types.Add(type);

    /// <summary>The topmost type. What was there before <see cref="Clear"/> is unknown.</summary>
    public TypeSignature? Pop()
    {
        if (_types.Count == 0)
            return null;
        var type = _types[^1];
        _types.RemoveAt(_types.Count - 1);
        return type;
    }

    public void Pop(int count)
    {
        for (; count > 0; count--)
            Pop();
    }

    public void Duplicate() => Push(_types.Count == 0 ? null : _types[^1]);
}
