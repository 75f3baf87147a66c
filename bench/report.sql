-- Puts :count payments of the seeded merchant into a stopped simulator's database, one in ten a refund, on five terminals with two cashiers each.
PRAGMA synchronous = OFF;
WITH RECURSIVE number(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < :count)
INSERT INTO payments (sandbox, ers_reference, invoice, reseller, terminal, cashier, minor, currency, at)
SELECT '', printf('20200101000000000%08d', i), printf('20200101%09d', i), 'public_test_shop', 'terminal ' || (i % 5), 'cashier ' || (i % 10),
    CASE WHEN i % 10 = 0 THEN -100 ELSE 9331 END, 'SEK', 637134336000000000 + i * 10000
FROM number;
