-- Kept free for a change that is made beside 0005; does nothing.
SELECT 1;
