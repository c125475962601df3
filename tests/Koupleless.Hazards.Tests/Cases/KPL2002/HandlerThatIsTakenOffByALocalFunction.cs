// outcome: gone
// title: a local function takes the handler off when the program ends
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        var clock = BaseState.Clock;
        var ticks = 0;
        clock.Tick += Count;
        try
        {
            ((Clock)clock).Advance();
        }
        finally
        {
            End();
        }

        void Count(object? sender, EventArgs e) => ticks++;

        void End() => clock.Tick -= Count;
    }
}
