using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace Swashbuckle;

/// <summary>The paths of a document with its version in them, and no parameter for it.</summary>
public class VersionInPathFilter : IDocumentFilter
{
    private const string Parameter = "{version}";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var paths = new OpenApiPaths();
        foreach (var (path, item) in swaggerDoc.Paths)
        {
            foreach (var (_, operation) in item.Operations ?? [])
                operation.Parameters = operation.Parameters?.Where(static parameter => parameter.Name != "version").ToList();
            paths.Add(path.Replace(Parameter, context.DocumentName.TrimStart('v'), StringComparison.Ordinal), item);
        }

        swaggerDoc.Paths = paths;
    }
}
