// outcome: gone
// title: a dynamic method over a type of the module
using System.Reflection.Emit;

public sealed class Price
{
    public int Amount { get; set; } = 3;
}

public static class Case
{
    public static void Run()
    {
        var method = new DynamicMethod("amount", typeof(int), [typeof(Price)], typeof(Case).Module);
        var il = method.GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Callvirt, typeof(Price).GetProperty(nameof(Price.Amount))!.GetMethod!);
        il.Emit(OpCodes.Ret);
        _ = method.CreateDelegate<Func<Price, int>>()(new Price());
    }
}
