// outcome: changes
// title: The timeout and the naming of all queries
// packages: Dapper
using Dapper;

public static class Case
{
    public static void Run()
    {
        SqlMapper.Settings.CommandTimeout = 5;
        DefaultTypeMap.MatchNamesWithUnderscores = true;
    }
}
