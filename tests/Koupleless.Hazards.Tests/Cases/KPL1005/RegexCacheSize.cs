// outcome: changes
// title: a static property of the framework
using System.Text.RegularExpressions;

public static class Case
{
    public static void Run() => Regex.CacheSize = 500;
}
