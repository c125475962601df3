using Koupleless.Hosting;
using Microsoft.Extensions.Options;
using Shop.Contracts;

namespace Shop.Base.Quotes;

/// <summary>Prices carts. Which promotions there are is decided by the modules that are installed at that time.</summary>
internal sealed class QuoteService(
    IModuleProviders<IPromotion> promotions, IOptions<QuoteOptions> options, ILogger<QuoteService> logger)
{
    public Quote Ask(Cart cart) => Combine(cart, promotions.Invoke(promotion => promotion.Evaluate(cart)));

    public async Task<Quote> RedeemAsync(Cart cart, string order, CancellationToken cancellation)
    {
        var discounts = await promotions.InvokeAsync(
            (promotion, token) => promotion.RedeemAsync(cart, order, token), cancellation);

        var quote = Combine(cart, discounts);
        QuoteLog.Redeemed(logger, order, quote.Discounts.Count, quote.Subtotal - quote.Total);
        return quote;
    }

    /// <summary>Takes off one discount after the other, and never more than the shop is willing to give.</summary>
    private Quote Combine(Cart cart, IReadOnlyList<Discount?> offers)
    {
        var left = Math.Round(cart.Subtotal * options.Value.MaximumPercent / 100, 2, MidpointRounding.ToZero);
        var discounts = new List<Discount>();
        foreach (var offer in offers.OfType<Discount>().Where(offer => offer.Amount > 0))
        {
            var amount = Math.Min(offer.Amount, left);
            if (amount > 0)
            {
                discounts.Add(offer with { Amount = amount });
                left -= amount;
            }
        }

        return new Quote(cart.Customer, cart.Subtotal, discounts, cart.Subtotal - discounts.Sum(discount => discount.Amount));
    }
}
