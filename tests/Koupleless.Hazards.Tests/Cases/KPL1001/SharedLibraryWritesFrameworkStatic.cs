// outcome: changes
// title: a library that modules share sets a static of the framework
// mode: Shared
using System.Text.RegularExpressions;

public static class Matching
{
    public static void Configure(int cacheSize) => Regex.CacheSize = cacheSize;
}

public static class Case
{
    public static void Run() => Matching.Configure(300);
}
