using Microsoft.AspNetCore.Mvc.ModelBinding;
using Shop.Orders.Ordering;

namespace Shop.Orders.Binding;

/// <summary>Binds an order number however it is written; anything else becomes a validation problem.</summary>
public sealed class OrderNumberBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var values = bindingContext.ValueProvider.GetValue(name);
        if (values == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(name, values);
        if (OrderNumber.Read(values.FirstValue) is { } number)
        {
            bindingContext.Result = ModelBindingResult.Success(number);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(name, $"'{values.FirstValue}' is not an order number.");
        }

        return Task.CompletedTask;
    }
}
