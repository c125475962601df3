using FluentValidation;

namespace Reports.Import;

/// <summary>What a sale must be.</summary>
public sealed class SaleRowValidator : AbstractValidator<SaleRow>
{
    public SaleRowValidator()
    {
        RuleFor(static row => row.Region).NotEmpty().MaximumLength(40);
        RuleFor(static row => row.Product).Matches("^[A-Z0-9-]+$").WithMessage("'Product' must be a stock keeping unit such as MUG-BLUE.");
        RuleFor(static row => row.Quantity).InclusiveBetween(1, 10_000);
        RuleFor(static row => row.Price).GreaterThan(0).PrecisionScale(10, 2, ignoreTrailingZeros: true);
        RuleFor(static row => row.Day).LessThan(new DateOnly(2100, 1, 1));
    }
}
