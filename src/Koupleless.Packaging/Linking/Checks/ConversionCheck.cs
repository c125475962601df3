using System.Collections.Immutable;
using System.Reflection.Metadata;
using Koupleless.Packaging.Linking.Metadata;
using Koupleless.Packaging.Linking.Resolution;
using Koupleless.Packaging.Linking.Signatures;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>
/// Checks that what a method passes on still is what it is passed on as: a class of the base may have lost an interface or
/// its base class. The runtime does not check this when it compiles the method; a call through the lost interface throws.
/// Follows the types on the stack from one instruction to the next: where control comes from elsewhere, too, what comes from
/// above must fit all the same. Knows nothing after a jump.
/// </summary>
internal sealed class ConversionCheck(Assignability assignability, ProblemCollector problems)
{
    private static readonly PrimitiveSignature s_number = new(PrimitiveTypeCode.Int32);

    private readonly EvaluationStack _stack = new();
    private ImmutableArray<TypeSignature> _locals;
    private Site _site;
    private MethodNode _method = null!;

    public void Begin(MethodNode method, ImmutableArray<TypeSignature> locals)
    {
        _stack.Clear();
        _method = method;
        _locals = locals;
        _site = new(method.Type, method);
    }

    public void Next(in InstructionReader instruction, TokenUse use)
    {
        switch (instruction.OpCode)
        {
            case ILOpCode.Dup:
                _stack.Duplicate();
                break;
            case ILOpCode.Ret:
                if (!_stack.IsEmpty)
                    Pass(_stack.Pop(), _method.Signature.ReturnType);
                break;
            case >= ILOpCode.Ldarg_0 and <= ILOpCode.Ldarg_3 or ILOpCode.Ldarg_s or ILOpCode.Ldarg:
                _stack.Push(Argument(instruction.Variable));
                break;
            case ILOpCode.Starg_s or ILOpCode.Starg:
                Pass(_stack.Pop(), Argument(instruction.Variable));
                break;
            case >= ILOpCode.Ldloc_0 and <= ILOpCode.Ldloc_3 or ILOpCode.Ldloc_s or ILOpCode.Ldloc:
                _stack.Push(_locals[instruction.Variable]);
                break;
            case >= ILOpCode.Stloc_0 and <= ILOpCode.Stloc_3 or ILOpCode.Stloc_s or ILOpCode.Stloc:
                Pass(_stack.Pop(), _locals[instruction.Variable]);
                break;
            case ILOpCode.Call or ILOpCode.Callvirt or ILOpCode.Newobj:
                Call(instruction.OpCode, use);
                break;
            case ILOpCode.Calli:
                // Its signature is no member's; the compiler emits it for function pointers only.
                _stack.Clear();
                break;
            case >= ILOpCode.Ldfld and <= ILOpCode.Stsfld:
                Access(instruction.OpCode, use);
                break;
            case not ILOpCode.Jmp when instruction.Token != 0:
                OnType(instruction.OpCode, use);
                break;
            case >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4:
                _stack.Push(s_number);
                break;
            default:
                var effect = StackEffect.Of(instruction.OpCode);
                _stack.Pop(effect.Pops);
                if (effect.Pushes)
                    _stack.Push(null);
                break;
        }

        if (StackEffect.EndsFlow(instruction.OpCode))
            _stack.Clear();
    }

    private TypeSignature? Argument(int number)
    {
        if (_method.IsStatic)
            return _method.Signature.ParameterTypes[number];
        // A structure's `this` is a reference to it.
        return number > 0 ? _method.Signature.ParameterTypes[number - 1] : _method.Type.IsValueType ? null : _method.Type.Self.ToSignature();
    }

    private void Call(ILOpCode opCode, TokenUse use)
    {
        if (use.Method is not { } method)
        {
            // What was not found takes and leaves what nobody knows.
            _stack.Clear();
            _stack.Push(null);
            return;
        }

        var (typeArguments, methodArguments) = (use.Declaring.Arguments, use.MethodArguments);
        for (var i = method.Signature.ParameterTypes.Length - 1; i >= 0; i--)
            Pass(_stack.Pop(), Substitution.Apply(method.Signature.ParameterTypes[i], typeArguments, methodArguments));
        if (opCode == ILOpCode.Newobj)
        {
            _stack.Push(use.Declaring.ToSignature());
            return;
        }

        if (!method.IsStatic)
            Pass(_stack.Pop(), use.Declaring.ToSignature());
        if (method.Signature.ReturnType.Unmodified is not PrimitiveSignature { Code: PrimitiveTypeCode.Void })
            _stack.Push(Substitution.Apply(method.Signature.ReturnType, typeArguments, methodArguments));
    }

    private void Access(ILOpCode opCode, TokenUse use)
    {
        var type = use.Field is { } field ? Substitution.Apply(field.Signature, use.Declaring.Arguments) : null;
        var value = opCode is ILOpCode.Stfld or ILOpCode.Stsfld ? _stack.Pop() : null;
        if (opCode is ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld)
            _stack.Pop();
        if (opCode is ILOpCode.Stfld or ILOpCode.Stsfld)
            Pass(value, type);
        else
            _stack.Push(opCode is ILOpCode.Ldfld or ILOpCode.Ldsfld ? type : null);
    }

    private void OnType(ILOpCode opCode, TokenUse use)
    {
        switch (opCode)
        {
            case ILOpCode.Castclass or ILOpCode.Isinst or ILOpCode.Unbox_any or ILOpCode.Ldobj:
                _stack.Pop();
                _stack.Push(use.Signature);
                break;
            case ILOpCode.Box:
                _stack.Pop();
                // What a nullable value becomes on the heap is its value.
                _stack.Push(use.Signature is GenericSignature { Definition.FullName: "System.Nullable`1" } nullable ? nullable.Arguments[0] : use.Signature);
                break;
            case ILOpCode.Newarr:
                _stack.Pop();
                _stack.Push(use.Signature is { } element ? new WrappedSignature(element, Wrapping.Vector) : null);
                break;
            case ILOpCode.Ldelem:
                _stack.Pop(2);
                _stack.Push(use.Signature);
                break;
            case ILOpCode.Ldelema:
                _stack.Pop(2);
                _stack.Push(null);
                break;
            case ILOpCode.Ldvirtftn:
                var target = _stack.Pop();
                if (use.Method is not null)
                    Pass(target, use.Declaring.ToSignature());
                _stack.Push(null);
                break;
            case ILOpCode.Unbox or ILOpCode.Mkrefany or ILOpCode.Refanyval:
                _stack.Pop();
                _stack.Push(null);
                break;
            case ILOpCode.Ldtoken or ILOpCode.Sizeof or ILOpCode.Ldftn:
                _stack.Push(null);
                break;
            case ILOpCode.Stobj or ILOpCode.Cpobj:
                _stack.Pop(2);
                break;
            case ILOpCode.Stelem:
                _stack.Pop(3);
                break;
            case ILOpCode.Initobj:
                _stack.Pop();
                break;
        }
    }

    /// <summary>Checks that a method of an interface is called on a structure that has the interface.</summary>
    public void Constrain(TypeSignature structure, TypeInstance called)
    {
        if (called.Node.IsInterface && TypeInstance.Of(structure) is not null)
            Pass(structure, called.ToSignature());
    }

    private void Pass(TypeSignature? value, TypeSignature? type)
    {
        // The value of an enumeration is a number, that of a structure is not.
        if (value == s_number && TypeInstance.Of(type?.Unmodified) is { Node: { IsValueType: true, UnderlyingType: null, Image.IsModule: false } structure })
            problems.Add(LinkProblemKind.KindChanged, structure.Image.Name, SignatureFormatter.Format(structure.Signature), $"{SignatureFormatter.Format(structure.Signature)} is not an enumeration any more.").At(_site);
        if (Element(value) is not { } from || Element(type) is not { } to)
            return;
        // Within the module nothing has changed since it was compiled; values of a structure type are what they are.
        if ((from.Node.Image.IsModule && to.Node.Image.IsModule) || to.Node.IsValueType || assignability.IsAssignable(value!, type!, _site))
            return;
        // The method of a delegate is called in the same way whatever its variance.
        if (from.Node == to.Node && from.Node.IsDelegate)
            return;
        var (source, target) = (SignatureFormatter.Format(value!), SignatureFormatter.Format(type!));
        var supplier = from.Node.Image.IsModule ? to.Node.Image : from.Node.Image;
        problems.Add(LinkProblemKind.NotAssignable, supplier.Name, $"{source} as {target}", $"{source} is no {target} any more.").At(_site);
    }

    // Arrays of structures are nothing but themselves.
    private static TypeInstance? Element(TypeSignature? signature) => signature?.Unmodified switch
    {
        WrappedSignature { Wrapping: Wrapping.Vector } vector => Element(vector.Element) is { Node.IsValueType: false } element ? element : null,
        var other => TypeInstance.Of(other),
    };
}
