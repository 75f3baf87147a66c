-- Puts :count ISSUED invoices of the seeded terminal into a stopped simulator's database. Their references are 20200101 and nine digits.
PRAGMA synchronous = OFF;
WITH RECURSIVE number(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < :count)
INSERT INTO invoices (sandbox, reference, revision, phase, terminal, sent, document)
SELECT '', printf('20200101%09d', i), 1, 'Issued', 'public_test_shop_terminal', 637134336000000000 + i * 10000,
    printf('{"Reference":"20200101%09d","TerminalId":"public_test_shop_terminal","ResellerId":"public_test_shop","SentAt":"2020-01-01T00:00:00+00:00",'
        || '"Bill":{"AcknowledgmentMode":"NoAcknowledgment","Title":"Bench","Rows":['
        || '{"Description":"Kaffe","Quantity":1,"Total":{"Currency":"SEK","Value":49.95}},'
        || '{"Description":"Kaffe","Quantity":1,"Total":{"Currency":"SEK","Value":49.95}}],"Total":"99.90 SEK"},'
        || '"Acknowledgment":"NoAcknowledgment","Tokens":[],"Phase":"Issued","Version":1,"AcknowledgedByIssuer":false,"Refunds":[]}', i)
FROM number;
