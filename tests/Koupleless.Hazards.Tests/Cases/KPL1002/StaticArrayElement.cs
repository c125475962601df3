// outcome: changes
// title: an array in a readonly static is still an array
// mode: Shared
public static class Slots
{
    private static readonly int[] s_slots = new int[8];

    public static int Take(int slot) => ++s_slots[slot];
}

public static class Case
{
    public static void Run() => Slots.Take(3);
}
