-- Who wrote a document, and which code read its claims last: what the same code has read need not be read again.
ALTER TABLE document ADD COLUMN author TEXT;
ALTER TABLE document ADD COLUMN extractor TEXT;

-- Finds what another extractor read without touching the texts.
CREATE INDEX document_by_extractor ON document (extractor, document_id) WHERE is_current = 1;
