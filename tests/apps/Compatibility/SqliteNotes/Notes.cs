using Microsoft.Data.Sqlite;

namespace SqliteNotes;

/// <summary>Notes in a database, and old ones in another.</summary>
public class Notes(IConfiguration configuration)
{
    public void Create()
    {
        Directory.CreateDirectory("archive");
        using var connection = Open();
        Execute(connection, "DROP TABLE IF EXISTS notes; CREATE TABLE notes (text TEXT); DROP TABLE IF EXISTS archive.notes; CREATE TABLE archive.notes (text TEXT)");
    }

    public void Add(string text)
    {
        using var connection = Open();
        Execute(connection, "INSERT INTO notes VALUES ($text)", text);
    }

    public void Archive(string text)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction();
        Execute(connection, "INSERT INTO archive.notes SELECT text FROM notes WHERE text = $text; DELETE FROM notes WHERE text = $text", text, transaction);
        transaction.Commit();
    }

    public IReadOnlyList<string> Find(string table)
    {
        using var connection = Open();
        return Read(connection, $"SELECT text FROM {table} ORDER BY text");
    }

    public IReadOnlyList<string> Files()
    {
        using var connection = Open();
        return Read(connection, "SELECT file FROM pragma_database_list WHERE file <> '' ORDER BY name");
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(configuration.GetConnectionString("Notes"));
        connection.Open();
        // A connection of the pool has it already.
        if (Read(connection, "SELECT name FROM pragma_database_list WHERE name = 'archive'").Count == 0)
        {
            Execute(connection, "ATTACH 'archive/old.db' AS archive");
        }

        return connection;
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = new SqliteCommand(sql, connection);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static void Execute(SqliteConnection connection, string sql, string? text = null, SqliteTransaction? transaction = null)
    {
        using var command = new SqliteCommand(sql, connection, transaction);
        if (text is not null)
        {
            command.Parameters.AddWithValue("$text", text);
        }

        command.ExecuteNonQuery();
    }
}
