using System.Reflection.Metadata;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>Reads the instructions of a method body one after the other (ECMA-335 III).</summary>
internal ref struct InstructionReader(BlobReader il)
{
    private BlobReader _il = il;

    public ILOpCode OpCode { get; private set; }

    /// <summary>The metadata token that the instruction names, or 0.</summary>
    public int Token { get; private set; }

    public bool Read()
    {
        if (_il.RemainingBytes == 0)
            return false;
        int code = _il.ReadByte();
        OpCode = (ILOpCode)(code == 0xFE ? 0xFE00 | _il.ReadByte() : code);
        Token = 0;
        switch (OpCode)
        {
            case ILOpCode.Switch:
                var targets = _il.ReadUInt32();
                _il.Offset += checked((int)targets * sizeof(int));
                break;
            case ILOpCode.Ldstr:
                _il.Offset += sizeof(int);
                break;
            case var opCode when HasToken(opCode):
                Token = _il.ReadInt32();
                break;
            default:
                _il.Offset += OperandSize(OpCode);
                break;
        }

        return true;
    }

    private static bool HasToken(ILOpCode code) => code is
        ILOpCode.Jmp or ILOpCode.Call or ILOpCode.Calli or ILOpCode.Callvirt or ILOpCode.Newobj or ILOpCode.Ldftn or ILOpCode.Ldvirtftn
        or ILOpCode.Ldfld or ILOpCode.Ldflda or ILOpCode.Stfld or ILOpCode.Ldsfld or ILOpCode.Ldsflda or ILOpCode.Stsfld
        or ILOpCode.Cpobj or ILOpCode.Ldobj or ILOpCode.Stobj or ILOpCode.Initobj or ILOpCode.Castclass or ILOpCode.Isinst
        or ILOpCode.Box or ILOpCode.Unbox or ILOpCode.Unbox_any or ILOpCode.Newarr or ILOpCode.Ldelema or ILOpCode.Ldelem or ILOpCode.Stelem
        or ILOpCode.Refanyval or ILOpCode.Mkrefany or ILOpCode.Ldtoken or ILOpCode.Constrained or ILOpCode.Sizeof;

    private static int OperandSize(ILOpCode code) => code switch
    {
        >= ILOpCode.Ldarg_s and <= ILOpCode.Stloc_s => 1,
        ILOpCode.Ldc_i4_s or ILOpCode.Leave_s or ILOpCode.Unaligned => 1,
        >= ILOpCode.Br_s and <= ILOpCode.Blt_un_s => 1,
        >= ILOpCode.Ldarg and <= ILOpCode.Stloc => 2,
        ILOpCode.Ldc_i4 or ILOpCode.Ldc_r4 or ILOpCode.Leave => 4,
        >= ILOpCode.Br and <= ILOpCode.Blt_un => 4,
        ILOpCode.Ldc_i8 or ILOpCode.Ldc_r8 => 8,
        // The prefix `no.`, which the enumeration does not name.
        (ILOpCode)0xFE19 => 1,
        _ => 0,
    };
}
