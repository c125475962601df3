using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Checks how method bodies use what they refer to: access, constraints, and what an instruction can be applied to.</summary>
internal sealed class BodyCheck(AssemblyImage image, ReferenceCheck references, InstantiationCheck instantiations, ConversionCheck conversions, ProblemCollector problems)
{
    private readonly TokenUses _uses = new(image, references);

    public void Run(MethodNode method)
    {
        var definition = method.Definition;
        if (definition.RelativeVirtualAddress == 0 || (definition.ImplAttributes & MethodImplAttributes.CodeTypeMask) != MethodImplAttributes.IL)
            return;
        var body = image.File.GetMethodBody(definition.RelativeVirtualAddress);
        var site = new Site(method.Type, method);
        var locals = body.LocalSignature.IsNil ? [] : image.DecodeLocals(body.LocalSignature);
        CheckLocals(locals, site);
        foreach (var region in body.ExceptionRegions)
        {
            if (region.Kind == ExceptionRegionKind.Catch)
                Check(ILOpCode.Ldtoken, _uses.Of(MetadataTokens.GetToken(region.CatchType)), isConstrained: false, site);
        }

        TypeSignature? constrained = null;
        conversions.Begin(method, locals);
        for (var instructions = new InstructionReader(body.GetILReader()); instructions.Read();)
        {
            var use = instructions.Token == 0 ? TokenUse.Harmless : _uses.Of(instructions.Token);
            Check(instructions.OpCode, use, constrained is not null, site);
            if (constrained is not null && use.Method is not null)
                conversions.Constrain(constrained, use.Declaring);
            conversions.Next(instructions, use);
            constrained = instructions.OpCode == ILOpCode.Constrained ? use.Signature : null;
        }
    }

    private void CheckLocals(ImmutableArray<TypeSignature> locals, Site site)
    {
        foreach (var local in locals)
        {
            foreach (var problem in references.Of(local))
                problem.At(site);
            instantiations.Check(local, site);
        }
    }

    private void Check(ILOpCode opCode, TokenUse use, bool isConstrained, Site site)
    {
        if (use == TokenUse.Harmless)
            return;
        foreach (var problem in use.Problems)
            problem.At(site);
        foreach (var guarded in use.GuardedTypes)
        {
            if (ChecksAccess(opCode) && !Accessibility.CanUse(guarded, site.Type))
                Add(LinkProblemKind.Inaccessible, guarded.Image, SignatureFormatter.Format(guarded.Signature), "is not accessible", site);
        }

        if (use.Instantiation is { } instantiation)
            instantiations.Check(instantiation, site);
        if (TypeInstance.Of(use.Signature) is { Node: { Image.IsModule: false } type })
            Check(opCode, type, site);
        if (use.Method is { } called)
        {
            if (!use.MethodArguments.IsEmpty)
                instantiations.Check(use.Declaring, called, use.MethodArguments, site);
            if (!called.Type.Image.IsModule)
                Check(opCode, called, isConstrained, site);
        }

        if (use.Field is { Type.Image.IsModule: false } field)
            Check(opCode, field, site);
    }

    private void Check(ILOpCode opCode, TypeNode type, Site site)
    {
        if (opCode is ILOpCode.Box or ILOpCode.Newarr && type.IsByRefLike)
            Add(LinkProblemKind.KindChanged, type.Image, SignatureFormatter.Format(type.Signature), "is a ref struct now", site);
    }

    private void Check(ILOpCode opCode, MethodNode called, bool isConstrained, Site site)
    {
        if (ChecksAccess(opCode) && !Accessibility.CanUse(called, site.Type))
            Add(LinkProblemKind.Inaccessible, called, "is not accessible", site);
        else if (opCode == ILOpCode.Newobj && called.Type.IsAbstract)
            Add(LinkProblemKind.KindChanged, called.Type.Image, SignatureFormatter.Format(called.Type.Signature), "is abstract, and no instance of it can be made", site);
        else if (opCode == ILOpCode.Call && called is { IsAbstract: true } && !isConstrained)
            Add(LinkProblemKind.KindChanged, called, "is abstract, and there is nothing to call", site);
    }

    private void Check(ILOpCode opCode, FieldNode field, Site site)
    {
        if (ChecksAccess(opCode) && !Accessibility.CanUse(field, site.Type))
            Add(LinkProblemKind.Inaccessible, field, "is not accessible", site);
        else if (field.IsLiteral)
            Add(LinkProblemKind.KindChanged, field, "is a constant, which has no place in memory", site);
        else if (!field.IsStatic && opCode is ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld)
            Add(LinkProblemKind.KindChanged, field, "is not static", site);
    }

    // The runtime does not look at who copies a value, makes an empty one, or only names a type: in typeof or a catch clause.
    private static bool ChecksAccess(ILOpCode opCode) => opCode is not (
        ILOpCode.Ldtoken or ILOpCode.Constrained or ILOpCode.Initobj or ILOpCode.Sizeof
        or ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Cpobj or ILOpCode.Ldelem or ILOpCode.Ldelema or ILOpCode.Stelem);

    private void Add(LinkProblemKind kind, MethodNode target, string what, Site site) =>
        Add(kind, target.Type.Image, SignatureFormatter.Format(target), what, site);

    private void Add(LinkProblemKind kind, FieldNode target, string what, Site site) =>
        Add(kind, target.Type.Image, SignatureFormatter.Format(target), what, site);

    private void Add(LinkProblemKind kind, AssemblyImage supplier, string target, string what, Site site) =>
        problems.Add(kind, supplier.Name, target, $"{target} {what}.").At(site);
}
