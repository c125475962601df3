// outcome: gone
// title: The first connection of the process is made without what flows with the module's calls
// packages: Microsoft.Data.Sqlite
using Microsoft.Data.Sqlite;

public static class Case
{
    public static void Run()
    {
        using (ExecutionContext.SuppressFlow())
        {
            using var connection = new SqliteConnection("Data Source=:memory:");
            connection.Open();
        }
    }
}
