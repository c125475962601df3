// outcome: pins
// title: The first connection of the process starts the timer of all pools, which captures what flows with the call
// packages: Microsoft.Data.Sqlite
using Microsoft.Data.Sqlite;

public static class Case
{
    public static void Run()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
    }
}
