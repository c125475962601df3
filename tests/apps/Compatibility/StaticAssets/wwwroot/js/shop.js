import { total } from './cart.js';

document.querySelector('#total').textContent = total([{ price: 4, amount: 2 }]);
