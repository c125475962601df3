using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Controllers.Binding;

/// <summary>Lets parameters be bound from cookies: <c>[FromCookie]</c>.</summary>
public class CookieValueProviderFactory : IValueProviderFactory
{
    public Task CreateValueProviderAsync(ValueProviderFactoryContext context)
    {
        context.ValueProviders.Add(new CookieValueProvider(context.ActionContext.HttpContext.Request.Cookies));
        return Task.CompletedTask;
    }

    private class CookieValueProvider(IRequestCookieCollection cookies) : BindingSourceValueProvider(FromCookieAttribute.Cookie)
    {
        public override bool ContainsPrefix(string prefix) => cookies.ContainsKey(prefix);

        public override ValueProviderResult GetValue(string key) =>
            cookies[key] is { } value ? new(value, CultureInfo.InvariantCulture) : ValueProviderResult.None;
    }
}

[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FromCookieAttribute : Attribute, IBindingSourceMetadata, IModelNameProvider
{
    public static readonly BindingSource Cookie = new("Cookie", "Cookie", isGreedy: false, isFromRequest: true);

    public BindingSource BindingSource => Cookie;

    public string? Name { get; init; }
}
