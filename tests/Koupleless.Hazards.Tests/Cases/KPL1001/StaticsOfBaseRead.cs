// outcome: gone
// title: statics of the base and the framework are read
using System.Text.RegularExpressions;
using Hazards.Base;

public static class Case
{
    public static void Run()
    {
        var text = BaseState.Format(BaseState.Greeting) + BaseState.Names[0] + BaseState.Tags.Count;
        _ = text.Length + Regex.CacheSize;
    }
}
