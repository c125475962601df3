using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Checks how method bodies use what they refer to: access, constraints, and what an instruction can be applied to.</summary>
internal sealed class BodyCheck(AssemblyImage image, ReferenceCheck references, InstantiationCheck instantiations, ProblemCollector problems)
{
    private readonly TokenUses _uses = new(image, references);

    public void Run(MethodNode method)
    {
        var definition = method.Definition;
        if (definition.RelativeVirtualAddress == 0 || (definition.ImplAttributes & MethodImplAttributes.CodeTypeMask) != MethodImplAttributes.IL)
            return;
        var body = image.File.GetMethodBody(definition.RelativeVirtualAddress);
        var context = new GenericContext(method.Type, method);
        CheckLocals(body, method, context);
        foreach (var region in body.ExceptionRegions)
        {
            if (region.Kind == ExceptionRegionKind.Catch)
                Check(ILOpCode.Castclass, _uses.Of(MetadataTokens.GetToken(region.CatchType)), isConstrained: false, method, context);
        }

        var isConstrained = false;
        for (var instructions = new InstructionReader(body.GetILReader()); instructions.Read();)
        {
            if (instructions.Token != 0)
                Check(instructions.OpCode, _uses.Of(instructions.Token), isConstrained, method, context);
            isConstrained = instructions.OpCode == ILOpCode.Constrained;
        }
    }

    private void CheckLocals(MethodBodyBlock body, MethodNode method, GenericContext context)
    {
        if (body.LocalSignature.IsNil)
            return;
        foreach (var local in image.Metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(image.Decoder, null))
        {
            foreach (var problem in references.Of(local))
                problem.At(Place.Of(method));
            instantiations.Check(local, context, () => Place.Of(method));
        }
    }

    private void Check(ILOpCode opCode, TokenUse use, bool isConstrained, MethodNode method, GenericContext context)
    {
        if (use == TokenUse.Harmless)
            return;
        foreach (var problem in use.Problems)
            problem.At(Place.Of(method));
        if (use.GuardedType is { } guarded && !Accessibility.CanUse(guarded, method.Type))
            Add(LinkProblemKind.Inaccessible, guarded.Image, SignatureFormatter.Format(guarded.Signature), "is not accessible", method);
        if (use.Instantiation is { } instantiation)
            instantiations.Check(instantiation, context, () => Place.Of(method));
        if (use.Type is { } type)
            Check(opCode, type, method);
        if (use.Method is { } called)
        {
            if (!use.MethodArguments.IsEmpty)
                instantiations.Check(use.Declaring, called, use.MethodArguments, context, () => Place.Of(method));
            if (!called.Type.Image.IsModule)
                Check(opCode, called, isConstrained, method);
        }

        if (use.Field is { } field)
            Check(opCode, field, method);
    }

    private void Check(ILOpCode opCode, TypeNode type, MethodNode method)
    {
        if (!type.Image.IsModule && opCode is ILOpCode.Box or ILOpCode.Newarr && type.IsByRefLike)
            Add(LinkProblemKind.KindChanged, type.Image, SignatureFormatter.Format(type.Signature), "is a ref struct now", method);
    }

    private void Check(ILOpCode opCode, MethodNode called, bool isConstrained, MethodNode method)
    {
        if (!Accessibility.CanUse(called, method.Type))
            Add(LinkProblemKind.Inaccessible, called, "is not accessible", method);
        else if (opCode == ILOpCode.Newobj && called.Type.IsAbstract)
            Add(LinkProblemKind.KindChanged, called.Type.Image, SignatureFormatter.Format(called.Type.Signature), "is abstract, and no instance of it can be made", method);
        else if (opCode == ILOpCode.Call && called is { IsAbstract: true } && !isConstrained)
            Add(LinkProblemKind.KindChanged, called, "is abstract, and there is nothing to call", method);
    }

    private void Check(ILOpCode opCode, FieldNode field, MethodNode method)
    {
        if (!Accessibility.CanUse(field, method.Type))
            Add(LinkProblemKind.Inaccessible, field, "is not accessible", method);
        else if (field.IsLiteral)
            Add(LinkProblemKind.KindChanged, field, "is a constant, which has no place in memory", method);
        else if (!field.IsStatic && opCode is ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld)
            Add(LinkProblemKind.KindChanged, field, "is not static", method);
        else if (field.IsReadOnly && opCode is ILOpCode.Stfld or ILOpCode.Stsfld)
            Add(LinkProblemKind.KindChanged, field, "is read-only", method);
    }

    private void Add(LinkProblemKind kind, MethodNode target, string what, MethodNode method) =>
        Add(kind, target.Type.Image, SignatureFormatter.Format(SignatureFormatter.Format(target.Type.Signature), target.Name, target.Signature), what, method);

    private void Add(LinkProblemKind kind, FieldNode target, string what, MethodNode method) =>
        Add(kind, target.Type.Image, SignatureFormatter.Format(SignatureFormatter.Format(target.Type.Signature), target.Name, target.Signature), what, method);

    private void Add(LinkProblemKind kind, AssemblyImage supplier, string target, string what, MethodNode method) =>
        problems.Add(kind, supplier.Name, target, $"{target} {what}.").At(Place.Of(method));
}
