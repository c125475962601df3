// outcome: pins
// title: only the key is of the module
using Hazards.Base;

public sealed class Coupon;

public static class Case
{
    public static void Run() => BaseState.Cache.TryAdd(typeof(Coupon), "coupons");
}
