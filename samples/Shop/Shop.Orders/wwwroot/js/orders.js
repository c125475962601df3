// Addresses are relative to the page, so that it works under any path base.
const nextActions = {
  Placed: ['pay', 'cancel'],
  Paid: ['ship', 'cancel'],
  Shipped: ['deliver'],
  Delivered: ['return'],
};

const state = document.querySelector('#state');
const table = document.querySelector('#orders');

function cell(content) {
  const element = document.createElement('td');
  element.append(content);
  return element;
}

function link(order) {
  const element = document.createElement('a');
  element.href = `orders/${order.number}`;
  element.textContent = order.number;
  return element;
}

function buttons(order) {
  const group = document.createDocumentFragment();
  for (const action of nextActions[order.status] ?? []) {
    const button = document.createElement('button');
    button.textContent = action;
    button.addEventListener('click', () => act(order, action));
    group.append(button);
  }
  return group;
}

async function act(order, action) {
  const response = await fetch(`orders/${order.number}/${action}`, { method: 'POST' });
  if (!response.ok) {
    state.textContent = (await response.json()).detail;
    return;
  }
  await load();
}

async function load() {
  const response = await fetch('orders?size=100', { headers: { accept: 'application/json' } });
  const page = await response.json();
  table.tBodies[0].replaceChildren(...page.orders.map((order) => {
    const row = document.createElement('tr');
    row.dataset.status = order.status;
    row.append(
      cell(link(order)),
      cell(order.customer),
      cell(order.status),
      cell(order.items),
      cell(`${order.total.toFixed(2)} ${order.currency}`),
      cell(buttons(order)));
    return row;
  }));
  table.hidden = page.total === 0;
  state.textContent = page.total === 0 ? 'No orders yet.' : `${page.total} orders`;
}

await load();
