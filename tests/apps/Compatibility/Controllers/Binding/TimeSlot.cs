using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Controllers.Binding;

/// <summary>Written <c>09:00-10:30</c>.</summary>
public record TimeSlot(TimeOnly From, TimeOnly To);

public class TimeSlotBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(TimeSlot) ? new BinderTypeModelBinder(typeof(TimeSlotBinder)) : null;
}

public class TimeSlotBinder(ILogger<TimeSlotBinder> logger) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var value = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (value == ValueProviderResult.None)
            return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, value);
        if (value.FirstValue?.Split('-') is [var from, var to]
            && TimeOnly.TryParse(from, CultureInfo.InvariantCulture, out var begin) && TimeOnly.TryParse(to, CultureInfo.InvariantCulture, out var end))
        {
            bindingContext.Result = ModelBindingResult.Success(new TimeSlot(begin, end));
        }
        else
        {
            logger.LogInformation("Not a time slot: {Value}", value.FirstValue);
            bindingContext.ModelState.AddModelError(bindingContext.ModelName, $"'{value.FirstValue}' is not a time slot.");
        }

        return Task.CompletedTask;
    }
}
