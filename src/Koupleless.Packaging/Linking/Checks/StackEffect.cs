using System.Reflection.Metadata;

namespace Koupleless.Packaging.Linking.Checks;

/// <summary>How many values an instruction without a token takes from the stack, and whether it leaves one (ECMA-335 III).</summary>
internal readonly record struct StackEffect(int Pops, bool Pushes)
{
    public static StackEffect Of(ILOpCode code) => code switch
    {
        ILOpCode.Ldarga or ILOpCode.Ldarga_s or ILOpCode.Ldloca or ILOpCode.Ldloca_s => new(0, Pushes: true),
        ILOpCode.Ldnull or ILOpCode.Ldstr or ILOpCode.Arglist or >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_r8 => new(0, Pushes: true),
        ILOpCode.Pop or ILOpCode.Throw or ILOpCode.Switch or ILOpCode.Endfilter => new(1, Pushes: false),
        ILOpCode.Brtrue or ILOpCode.Brtrue_s or ILOpCode.Brfalse or ILOpCode.Brfalse_s => new(1, Pushes: false),
        >= ILOpCode.Beq_s and <= ILOpCode.Blt_un_s or >= ILOpCode.Beq and <= ILOpCode.Blt_un => new(2, Pushes: false),
        >= ILOpCode.Ldind_i1 and <= ILOpCode.Ldind_ref => new(1, Pushes: true),
        >= ILOpCode.Stind_ref and <= ILOpCode.Stind_r8 or ILOpCode.Stind_i => new(2, Pushes: false),
        >= ILOpCode.Add and <= ILOpCode.Shr_un or >= ILOpCode.Add_ovf and <= ILOpCode.Sub_ovf_un => new(2, Pushes: true),
        >= ILOpCode.Ceq and <= ILOpCode.Clt_un => new(2, Pushes: true),
        >= ILOpCode.Neg and <= ILOpCode.Conv_u8 or ILOpCode.Conv_r_un or ILOpCode.Conv_u => new(1, Pushes: true),
        >= ILOpCode.Conv_ovf_i1_un and <= ILOpCode.Conv_ovf_u_un or >= ILOpCode.Conv_ovf_i1 and <= ILOpCode.Conv_ovf_u8 => new(1, Pushes: true),
        >= ILOpCode.Conv_u2 and <= ILOpCode.Conv_ovf_u => new(1, Pushes: true),
        ILOpCode.Ldlen or ILOpCode.Ckfinite or ILOpCode.Localloc or ILOpCode.Refanytype => new(1, Pushes: true),
        >= ILOpCode.Ldelem_i1 and <= ILOpCode.Ldelem_ref => new(2, Pushes: true),
        >= ILOpCode.Stelem_i and <= ILOpCode.Stelem_ref => new(3, Pushes: false),
        ILOpCode.Cpblk or ILOpCode.Initblk => new(3, Pushes: false),
        _ => new(0, Pushes: false),
    };

    /// <summary>True when the next instruction is not reached from this one.</summary>
    public static bool EndsFlow(ILOpCode code) => code is
        ILOpCode.Br or ILOpCode.Br_s or ILOpCode.Leave or ILOpCode.Leave_s or ILOpCode.Ret or ILOpCode.Throw or ILOpCode.Rethrow
        or ILOpCode.Endfinally or ILOpCode.Endfilter or ILOpCode.Jmp;
}
