using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

/// <summary>Says that every operation takes a key.</summary>
public class SecurityTransformer(IHostEnvironment environment) : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = $"Library ({environment.EnvironmentName})", Version = "1.2" };
        document.AddComponent("key", new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Header, Name = "X-Key" });
        document.Security = [new() { [new OpenApiSecuritySchemeReference("key", document)] = [] }];
        return Task.CompletedTask;
    }
}
