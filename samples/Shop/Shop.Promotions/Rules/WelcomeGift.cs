using Koupleless;
using Microsoft.Extensions.Options;
using Shop.Contracts;
using Shop.Promotions.Ledger;

namespace Shop.Promotions.Rules;

/// <summary>A fixed amount off the first order of a customer.</summary>
[Provides<IPromotion>(Order = 30)]
internal sealed class WelcomeGift(UsageLedger ledger, IOptions<PromotionOptions> options) : Promotion(ledger)
{
    private const string Code = "WELCOME";

    private readonly UsageLedger _ledger = ledger;
    private readonly WelcomeOptions _welcome = options.Value.Welcome;

    protected override Discount? Earn(Cart cart, string? order) =>
        cart.Subtotal >= _welcome.MinimumSubtotal && _welcome.Amount > 0 && _ledger.UsesBy(Code, cart.Customer) == 0
            ? new Discount(Code, "Welcome to the shop", Math.Min(_welcome.Amount, cart.Subtotal))
            : null;
}
