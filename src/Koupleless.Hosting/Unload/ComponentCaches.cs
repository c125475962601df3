namespace Koupleless.Hosting.Unload;

/// <summary>
/// The framework's caches of Razor components: of pages that are rendered once, of forms, and of circuits. An update handler
/// empties them only in a process that was started for Hot Reload.
/// </summary>
internal static class ComponentCaches
{
    private const string Components = "Microsoft.AspNetCore.Components";
    private const string Endpoints = "Microsoft.AspNetCore.Components.Endpoints";
    private const string Forms = "Microsoft.AspNetCore.Components.Forms";
    private const string Web = "Microsoft.AspNetCore.Components.Web";
    private const string Persistence = "Microsoft.AspNetCore.Components.Infrastructure.PersistentServicesRegistry";
    private const string PersistentValues = "Microsoft.AspNetCore.Components.Infrastructure.PersistentValueProviderComponentSubscription";
    private const string Interop = "Microsoft.JSInterop.Infrastructure.TaskGenericsUtil";

    public static IReadOnlyList<FrameworkCache> All { get; } =
    [
        new(Components, $"{Components}.CascadingParameterState", "_cachedInfos"),
        new(Components, $"{Components}.ChangeDetection", "_immutableObjectTypesCache"),
        new(Components, $"{Components}.ComponentFactory", "_cachedComponentTypeInfo"),
        new(Components, $"{Components}.DefaultComponentActivator", "_cachedComponentTypeInfo"),
        new(Components, $"{Components}.RouteView", "_layoutAttributeCache"),
        new(Components, $"{Components}.RouteTableFactory", "Instance/_cache", FrameworkCacheShape.KeyFields),
        new(Components, $"{Components}.Routing.RouteTable", "_routeEntryCache"),
        new(Components, $"{Components}.RenderTree.EventArgsTypeCache", "Cache"),
        new(Components, $"{Components}.Reflection.ComponentProperties", "_cachedWritersByType"),
        new(Components, $"{Components}.BindConverter+FormatterDelegateCache", "_cache"),
        new(Components, $"{Components}.BindConverter+ParserDelegateCache", "_cache"),
        new(Components, Persistence, "_cachedAccessorsByType"),
        new(Components, Persistence, "_persistentServiceTypeCache/_typeToKeyLookUp", FrameworkCacheShape.Values),
        new(Components, PersistentValues, "_propertyGetterCache"),
        new(Components, PersistentValues, "_serializerCache"),
        new("Microsoft.AspNetCore.Components.Authorization", "Microsoft.AspNetCore.Components.Authorization.AttributeAuthorizeDataCache", "_cache"),
        new(Endpoints, $"{Endpoints}.HttpContextFormValueMapper", "_cache"),
        new(Endpoints, $"{Endpoints}.EndpointComponentState", "_streamRenderingAttributeByComponentType"),
        new(Endpoints, $"{Endpoints}.SSRRenderModeBoundary", "_componentTypeNameHashCache"),
        new(Forms, $"{Forms}.FieldIdentifier", "_fieldAccessors"),
        new(Forms, $"{Forms}.EditContextDataAnnotationsExtensions+DataAnnotationsEventSubscriptions", "_propertyInfoCache"),
        .. ExpressionFormatters(Forms),
        .. ExpressionFormatters(Web),
        new(Web, $"{Web}.Infrastructure.JSComponentInterop", "ParameterTypeCaches"),
        new("Microsoft.JSInterop", Interop, "_cachedResultGetters"),
        new("Microsoft.JSInterop", Interop, "_cachedResultSetters"),
    ];

    // The same source is compiled into both.
    private static IEnumerable<FrameworkCache> ExpressionFormatters(string assembly) =>
        from cache in new[] { "s_capturedValueFormatterCache", "s_methodInfoDataCache" }
        select new FrameworkCache(assembly, $"{Forms}.ExpressionFormatter", cache);
}
