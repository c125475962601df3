using SQLitePCL;
using SqliteNotes;

// Only before SQLite is used.
Batteries_V2.Init();
var configured = raw.sqlite3_config(raw.SQLITE_CONFIG_SERIALIZED) == raw.SQLITE_OK;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<Notes>();

var app = builder.Build();
app.Services.GetRequiredService<Notes>().Create();

app.MapGet("/notes", (Notes notes) => notes.Find("notes"));
app.MapGet("/archive", (Notes notes) => notes.Find("archive.notes"));
app.MapPut("/notes/{text}", (string text, Notes notes) => notes.Add(text));
app.MapDelete("/notes/{text}", (string text, Notes notes) => notes.Archive(text));
app.MapGet("/files", (Notes notes, IWebHostEnvironment environment) => notes.Files().Select(file => Path.GetRelativePath(environment.ContentRootPath, file)));
app.MapGet("/configured", () => configured);
app.MapGet("/backup", () => File.ReadAllBytes("notes.db").Length > 0);

app.Run();
