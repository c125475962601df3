export const total = items => items.reduce((sum, item) => sum + item.price * item.amount, 0);
