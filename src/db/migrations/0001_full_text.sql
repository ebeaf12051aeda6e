-- Words of service, case summary and rationale by determination. Contentless: the words stand once, in the index;
-- an entry is removed by its rowid, exactly. No triggers: full-text.ts writes it in the transaction of the letter.
CREATE VIRTUAL TABLE `determination_words` USING fts5(service, summary, rationale, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2');--> statement-breakpoint
INSERT INTO `determination_words`(`determination_words`, `rank`) VALUES ('hashsize', 67108864);--> statement-breakpoint
-- Three-letter pieces of services: candidates for "contains", which is then checked on the service itself.
CREATE VIRTUAL TABLE `service_pieces` USING fts5(service, content='', contentless_delete=1, detail=none, tokenize='trigram');--> statement-breakpoint
INSERT INTO `service_pieces`(`service_pieces`, `rank`) VALUES ('hashsize', 16777216);
