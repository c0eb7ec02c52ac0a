insert into products (product_id, product_name, credits, price, for_sale) values
  ('PRO_PACK', 'PRO Pack', 3, 3000, true),
  ('PREMIUM_PACK', 'PREMIUM Pack', 5, 5000, true)
on conflict do nothing;
