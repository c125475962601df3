using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Resolves every row of an assembly's tables of references.</summary>
internal sealed class ReferenceCheck(AssemblyImage image, ProblemCollector problems)
{
    private const int MostAlternatives = 3;

    private readonly Dictionary<AssemblyReferenceHandle, ProblemCollector.Problem?> _assemblies = [];
    private readonly Dictionary<NamedSignature, ProblemCollector.Problem> _types = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<MemberReferenceHandle, ProblemCollector.Problem> _members = [];

    private MetadataReader Metadata => image.Metadata;

    public void Run()
    {
        // An assembly that no type is expected in is never loaded: a facade names many of them.
        foreach (var handle in Metadata.TypeReferences)
            Check(handle);
        foreach (var handle in Metadata.MemberReferences)
            Check(handle);
        foreach (var (handle, wasValueType) in image.OtherKinds)
            AddOtherKind(image.Resolve(handle), wasValueType);
    }

    /// <summary>The problems with the types that a signature names.</summary>
    public IEnumerable<ProblemCollector.Problem> Of(TypeSignature signature) =>
        _types.Count == 0 ? [] : NamedTypes.In(signature).Select(_types.GetValueOrDefault).OfType<ProblemCollector.Problem>();

    /// <inheritdoc cref="Of(TypeSignature)"/>
    public IEnumerable<ProblemCollector.Problem> Of(MethodSignature<TypeSignature> signature) =>
        _types.Count == 0 ? [] : NamedTypes.In(signature).Select(_types.GetValueOrDefault).OfType<ProblemCollector.Problem>();

    /// <summary>The problems with a member, its type and the types of its signature.</summary>
    public IEnumerable<ProblemCollector.Problem> Of(MemberReferenceHandle handle)
    {
        if (_members.TryGetValue(handle, out var problem))
            return [problem];
        if (_types.Count == 0)
            return [];
        var reference = Metadata.GetMemberReference(handle);
        var owner = reference.Parent.Kind is HandleKind.TypeReference or HandleKind.TypeSpecification ? Of(image.DecodeType(reference.Parent)) : [];
        return owner.Concat(reference.GetKind() == MemberReferenceKind.Field
            ? Of(reference.DecodeFieldSignature(image.Decoder, null))
            : Of(reference.DecodeMethodSignature(image.Decoder, null)));
    }

    /// <summary>The problem with the assembly that a type is expected in; null when it is there.</summary>
    private ProblemCollector.Problem? Check(AssemblyReferenceHandle handle)
    {
        if (_assemblies.TryGetValue(handle, out var known))
            return known;
        var reference = Metadata.GetAssemblyReference(handle);
        var name = Metadata.GetString(reference.Name);
        var (found, isUnknown) = image.FindAssembly(name);
        if (found is null && !isUnknown)
            return _assemblies[handle] = problems.Add(LinkProblemKind.MissingAssembly, name, reference.Version.ToString(), $"The assembly {name} {reference.Version} is not there.");
        if (found is { IsModule: false } && found.Metadata.GetAssemblyDefinition().Version is var supplied && supplied < reference.Version)
            problems.Add(LinkProblemKind.LowerAssemblyVersion, name, reference.Version.ToString(), $"The base supplies {name} {supplied}, lower than the {reference.Version} that the module was compiled against.");
        return _assemblies[handle] = null;
    }

    private ProblemCollector.Problem? Check(TypeReferenceHandle handle)
    {
        var type = image.Resolve(handle);
        var scope = Metadata.GetTypeReference(handle).ResolutionScope;
        var above = scope.Kind switch
        {
            HandleKind.AssemblyReference => Check((AssemblyReferenceHandle)scope),
            HandleKind.TypeReference => Check((TypeReferenceHandle)scope),
            _ => null,
        };
        if (type.IsUnknown)
            return null;
        if (type.Node is { } node)
        {
            if (!node.Image.IsModule && MissingTypes.Below(node) is var (by, missing))
                _types.TryAdd(type, MissingBelow(by, missing));
            return null;
        }

        if (!_types.TryGetValue(type, out var problem))
            _types.Add(type, problem = above ?? problems.Add(LinkProblemKind.MissingType, type.Assembly, SignatureFormatter.Format(type), $"{type.Assembly} has no type {SignatureFormatter.Format(type)}."));
        return problem;
    }

    /// <summary>What the base needs itself, and lacks.</summary>
    private ProblemCollector.Problem MissingBelow(TypeNode by, NamedSignature missing)
    {
        var (needs, name) = (SignatureFormatter.Format(by.Signature), SignatureFormatter.Format(missing));
        return image.FindAssembly(missing.Assembly).Image is null
            ? problems.Add(LinkProblemKind.MissingAssembly, missing.Assembly, name, $"The assembly {missing.Assembly} is not there, and {needs} of {by.Image.Name} needs {name} of it.")
            : problems.Add(LinkProblemKind.MissingType, missing.Assembly, name, $"{missing.Assembly} has no type {name}, and {needs} of {by.Image.Name} needs it.");
    }

    private void AddOtherKind(NamedSignature type, bool wasValueType)
    {
        var (before, now) = wasValueType ? ("value", "reference") : ("reference", "value");
        _types.TryAdd(type, problems.Add(LinkProblemKind.KindChanged, type.Node!.Image.Name, SignatureFormatter.Format(type), $"{SignatureFormatter.Format(type)} was a {before} type and is a {now} type now."));
    }

    private void Check(MemberReferenceHandle handle)
    {
        var lookup = image.Resolve(handle);
        if (lookup.Status != MemberStatus.Missing)
            return;
        var reference = Metadata.GetMemberReference(handle);
        var name = Metadata.GetString(reference.Name);
        var owner = SignatureFormatter.Format(lookup.Owner.Node.Signature);
        var supplier = lookup.Owner.Node.Image.Name;
        _members.Add(handle, reference.GetKind() == MemberReferenceKind.Field
            ? MissingField(lookup.Owner.Node, owner, supplier, name, reference.DecodeFieldSignature(image.Decoder, null))
            : MissingMethod(lookup.Owner.Node, owner, supplier, name, reference.DecodeMethodSignature(image.Decoder, null)));
    }

    private ProblemCollector.Problem MissingMethod(TypeNode type, string owner, string supplier, string name, MethodSignature<TypeSignature> signature)
    {
        var target = SignatureFormatter.Format(owner, name, signature);
        var alternatives = (MemberResolver.IsConstructor(name) ? type.FindMethods(name) : type.SelfAndBases.Types.SelectMany(link => link.Node.FindMethods(name)))
            .Select(method => SignatureFormatter.Format(method));
        return problems.Add(LinkProblemKind.MissingMethod, supplier, target, Message(target, "method", owner, name, alternatives));
    }

    private ProblemCollector.Problem MissingField(TypeNode type, string owner, string supplier, string name, TypeSignature signature)
    {
        var target = SignatureFormatter.Format(owner, name, signature);
        var alternatives = type.SelfAndBases.Types
            .SelectMany(link => link.Node.FindFields(name))
            .Select(field => SignatureFormatter.Format(field));
        return problems.Add(LinkProblemKind.MissingField, supplier, target, Message(target, "field", owner, name, alternatives));
    }

    private static string Message(string target, string kind, string owner, string name, IEnumerable<string> alternatives)
    {
        var found = alternatives.Take(MostAlternatives + 1).ToList();
        return found.Count == 0 ? $"{owner} has no {kind} {name}: {target}."
            : found.Contains(target) ? $"{target} is there, but with types of the same name from another assembly, or with other modifiers."
            : $"There is no {target}. There is {string.Join(", ", found.Take(MostAlternatives))}{(found.Count > MostAlternatives ? ", …" : string.Empty)}.";
    }
}
