// outcome: gone
// title: The base has used the library before
// packages: Microsoft.Data.Sqlite
// used before: Microsoft.Data.Sqlite/Microsoft.Data.Sqlite.SqliteConnectionFactory
using Microsoft.Data.Sqlite;

public static class Case
{
    public static void Run()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        connection.CreateFunction("twice", static (long value) => value * 2);
        using var command = connection.CreateCommand();
        command.CommandText = "select twice(21)";
        Console.WriteLine(command.ExecuteScalar());
    }
}
