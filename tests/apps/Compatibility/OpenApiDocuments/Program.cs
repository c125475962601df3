using Microsoft.OpenApi;
using OpenApiDocuments.Books;

var builder = WebApplication.CreateBuilder(args);

builder.Services.AddSingleton<Catalog>();
builder.Services.AddControllers();
builder.Services.AddOpenApi("public", options =>
{
    options.AddDocumentTransformer<SecurityTransformer>();
    options.AddOperationTransformer((operation, context, _) =>
    {
        operation.OperationId ??= context.Description.RelativePath!.Trim('/').Replace('/', '-');
        return Task.CompletedTask;
    });
    options.AddSchemaTransformer((schema, context, _) =>
    {
        if (context.JsonTypeInfo.Type == typeof(decimal))
            schema.Format = "decimal";
        return Task.CompletedTask;
    });
});
builder.Services.AddOpenApi("internal", options =>
{
    options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_0;
    options.ShouldInclude = static description => description.GroupName == "internal";
});

var app = builder.Build();

app.MapOpenApi();
app.MapOpenApi("/openapi/{documentName}.yaml");
app.MapControllers();
app.MapBooks();

app.Run();
