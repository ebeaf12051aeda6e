DROP TABLE `rule_findings`;--> statement-breakpoint
ALTER TABLE `determination_facts` DROP COLUMN `span_start`;--> statement-breakpoint
ALTER TABLE `determination_facts` DROP COLUMN `span_end`;--> statement-breakpoint
ALTER TABLE `determination_facts` DROP COLUMN `read_from`;--> statement-breakpoint
ALTER TABLE `determination_facts` DROP COLUMN `note`;