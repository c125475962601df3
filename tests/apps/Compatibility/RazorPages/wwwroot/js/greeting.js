export const greet = element => element.classList.add('greeted');
